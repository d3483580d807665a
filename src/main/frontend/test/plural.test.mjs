import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bend } from '../src/js/plural.js';

test('a number bends the sentence as its language asks', () => {
  const arabic = 'بقي {0,plural,one{سجل واحد}two{سجلان}few{{0} سجلات}many{{0} سجلا}other{{0} سجل}}.';
  const said = ['1', '2', '3', '10', '11', '100'].map((n) => bend(arabic, [n], 'ar-MA'));
  assert.deepEqual(said, ['بقي سجل واحد.', 'بقي سجلان.', 'بقي {0} سجلات.', 'بقي {0} سجلات.', 'بقي {0} سجلا.', 'بقي {0} سجل.']);
  const french = '{1} : {0,plural,one{{0} centre}other{{0} centres}}';
  assert.equal(bend(french, ['0'], 'fr-MA'), '{1} : {0} centre');
  assert.equal(bend(french, ['2'], 'fr-MA'), '{1} : {0} centres');
});
