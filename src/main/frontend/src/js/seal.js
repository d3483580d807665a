// Closes something so that only the holder of a private key can read it: AES-GCM with a fresh key, that key under an RSA-OAEP key.
// The server holds the key for unsent work; a trainer's own telephone holds one for its rosters.
import { uuidv7 } from './uuid.js';

export const base64 = (buffer) => {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};
export const bytesOf = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** @param jwk the public key; @returns `{id, key, iv, data}`, all but the id in base64 */
export async function seal(content, jwk, subtle = globalThis.crypto?.subtle) {
  const { kty, n, e } = jwk;
  const server = await subtle.importKey('jwk', { kty, n, e }, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt']);
  const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(content)));
  const wrapped = await subtle.encrypt({ name: 'RSA-OAEP' }, server, await subtle.exportKey('raw', key));
  return { id: uuidv7(), key: base64(wrapped), iv: base64(iv), data: base64(data) };
}

/** @param key the private key; throws `OperationError` for what was not closed for it */
export async function unseal({ key: wrapped, iv, data }, key, subtle = globalThis.crypto?.subtle) {
  const raw = await subtle.decrypt({ name: 'RSA-OAEP' }, key, bytesOf(wrapped));
  const content = await subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  return JSON.parse(new TextDecoder().decode(await subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, content, bytesOf(data))));
}
