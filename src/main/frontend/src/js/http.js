/** What the server answered when it was not yes: `status`, and where it said so `code`, `message`, `help`, `reference`. */
export class HttpError extends Error {
  constructor(status, body = {}) {
    super(body.message || `HTTP ${status}`);
    Object.assign(this, { status, code: body.code, help: body.help, reference: body.reference });
  }
}

/** No answer at all: no line, or a line that delivers nothing. */
export class NoAnswer extends Error {}

/** Milliseconds; a centre's line may be slow, but a page must not wait on it for ever. */
const PATIENCE = 20000;

/** JSON in, JSON out. Throws {@link NoAnswer} or {@link HttpError}. */
export async function api(path, { method = 'GET', json, body, patience = PATIENCE } = {}) {
  // sentences of the server come in the language of the page
  const headers = { Accept: 'application/json', 'X-Tifawt-Lang': globalThis.document?.documentElement.dataset.lang ?? 'ar' };
  if (method !== 'GET') headers['X-Tifawt'] = '1';
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), patience);
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: json === undefined ? body : JSON.stringify(json),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: control.signal,
    });
    const text = await response.text();
    const type = response.headers.get('Content-Type') ?? '';
    const answer = text && type.includes('json') ? JSON.parse(text) : undefined;
    if (!response.ok) throw new HttpError(response.status, answer);
    return answer;
  } catch (e) {
    if (e instanceof HttpError) throw e;
    throw new NoAnswer(String(e?.message ?? e));
  } finally {
    clearTimeout(timer);
  }
}
