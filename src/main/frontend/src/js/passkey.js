// Asking a device for a passkey: options of the server in, answer for the server out (WebAuthn Level 3, JSON forms).

/** Whether this page may ask at all. */
export const passkeysWork = () => isSecureContext && 'PublicKeyCredential' in globalThis && Boolean(navigator.credentials);

/** Throws what the browser throws: mostly NotAllowedError, which says as little as that it did not come about. */
export async function prove(options) {
  const credential = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: [] } });
  return answer(credential, ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle']);
}

export async function make(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials.map((each) => ({ ...each, id: bytes(each.id) })),
  };
  return answer(await navigator.credentials.create({ publicKey }), ['clientDataJSON', 'attestationObject']);
}

function answer({ id, rawId, type, response }, fields) {
  const inside = fields.filter((field) => response[field]).map((field) => [field, text(response[field])]);
  return { id, rawId: text(rawId), type, clientExtensionResults: {}, response: Object.fromEntries(inside) };
}

export function bytes(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

export function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
