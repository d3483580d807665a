import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document ??= { documentElement: { dataset: { lang: 'ar' } } };
const { localVoice } = await import('../src/js/aloud.js');

const voice = (name, lang, localService) => ({ name, lang, localService });

test('only a voice of this device in the language of the text reads aloud', () => {
  const far = voice('far', 'ar-MA', false);
  const near = voice('near', 'ar_EG', true);
  const french = voice('french', 'fr-FR', true);
  assert.equal(localVoice([far, near, french], 'ar-MA'), near);
  assert.equal(localVoice([far, french], 'ar-MA'), null);
  assert.equal(localVoice([voice('?', 'ar-MA', undefined)], 'ar-MA'), null);
  assert.equal(localVoice([near, voice('own', 'ar-MA', true)], 'ar-MA').name, 'own');
  assert.equal(localVoice([french], 'zgh-MA'), null);
});
