// Closes unsent work so that only the server can read it: AES-GCM with a fresh key, the key under the server's RSA-OAEP key.
import { uuidv7 } from './uuid.js';

const base64 = (buffer) => {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};

/** @param jwk the server's public key; @returns `{id, key, iv, data}`, all but the id in base64 */
export async function seal(content, jwk, subtle = globalThis.crypto?.subtle) {
  const { kty, n, e } = jwk;
  const server = await subtle.importKey('jwk', { kty, n, e }, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt']);
  const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(content)));
  const wrapped = await subtle.encrypt({ name: 'RSA-OAEP' }, server, await subtle.exportKey('raw', key));
  return { id: uuidv7(), key: base64(wrapped), iv: base64(iv), data: base64(data) };
}
