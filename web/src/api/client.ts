// One way to the server: same origin, cookie session, the session's CSRF token on every call that changes something.
import type { paths } from './openapi';

/** RFC 9457: what went wrong, written for people. */
export type Problem = {
  type: string;
  title: string;
  detail?: string;
  status: number;
  request_id?: string;
  errors?: { pointer: string; code: string; detail: string }[];
};

/** The server's no. `message` is its own sentence. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    /** The record as it stands, where the server sends it along with a 412. */
    readonly current?: unknown,
  ) {
    super(problem.detail || problem.title);
  }
}

/** Nobody is signed in, or the session ended. */
export class SignedOut extends Error {}

/** No answer came: no network, or the server is away. */
export class Unreachable extends Error {}

/** The change is kept on this device and goes out when the server is back. */
export class Kept extends Error {}
const keptWords = 'Kept on this device. It goes out when the server answers again.';

let csrfToken = '';
export function rememberCsrfToken(token: string | null) {
  csrfToken = token ?? '';
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Change = { method: Method; path: string; body?: unknown; headers?: Record<string, string> };
export type Sent = {
  body?: unknown;
  /** Raw bytes instead of JSON: a file. */
  file?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};
export type Answered<Answer> = { answer: Answer; etag: string | null; undo: string | null; replayed: boolean };

/** Who keeps what could not be sent (outbox.ts). */
type Keeper = {
  /** Ends when what waits has gone out; false while something still waits. */
  isClear: () => Promise<boolean>;
  keep: (change: Change, key: string) => boolean;
};
let keeper: Keeper | null = null;
export function keepWith(given: Keeper) {
  keeper = given;
}

/** 128 random bits; `crypto.randomUUID` is missing where a server in one's own house is reached without TLS. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * One call, with what its answer's fields say beside the document. A change of one record that finds no server is
 * kept and goes out later: that is `Kept`.
 */
export async function send<Answer>(method: Method, path: string, sent: Sent = {}): Promise<Answered<Answer>> {
  if (method === 'GET' || sent.file) return sendNow<Answer>(method, path, sent);
  const key = sent.headers?.['Idempotency-Key'] ?? newKey();
  const change = { method, path, body: sent.body, headers: sent.headers ?? {} };
  // In their order: nothing overtakes what waits.
  if (keeper && !(await keeper.isClear()) && keeper.keep(change, key)) throw new Kept(keptWords);
  try {
    return await sendNow<Answer>(method, path, { ...sent, headers: { ...sent.headers, 'Idempotency-Key': key } });
  } catch (fault) {
    if (fault instanceof Unreachable && keeper?.keep(change, key)) throw new Kept(keptWords);
    throw fault;
  }
}

export async function sendNow<Answer>(method: Method, path: string, sent: Sent = {}): Promise<Answered<Answer>> {
  const headers: Record<string, string> = { Accept: 'application/json', ...sent.headers };
  if (sent.body !== undefined) headers['Content-Type'] = 'application/json';
  if (sent.file) headers['Content-Type'] = sent.file.type || 'application/octet-stream';
  // After a start without a network nobody has told the token yet.
  if (method !== 'GET' && !csrfToken) {
    rememberCsrfToken((await sendNow<{ csrf_token: string | null }>('GET', '/session')).answer.csrf_token);
  }
  if (method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: sent.file ?? (sent.body === undefined ? null : JSON.stringify(sent.body)),
      ...(sent.signal ? { signal: sent.signal } : {}),
    });
    text = await response.text();
  } catch (fault) {
    if (sent.signal?.aborted) throw fault;
    throw new Unreachable('The server does not answer.');
  }
  if (response.status === 401) throw new SignedOut('signed out');
  // A proxy speaks for a server that is away.
  if (response.status === 502 || response.status === 504) throw new Unreachable('The server does not answer.');
  if (!response.ok) throw refusalOf(text, response.status);
  return {
    answer: (text ? JSON.parse(text) : undefined) as Answer,
    etag: response.headers.get('ETag'),
    undo: response.headers.get('Undo-Id'),
    replayed: response.headers.get('Idempotent-Replay') === 'true',
  };
}

/** As `send`, for who needs the document alone. A path of the API's document may be asked with `get`, which knows its answer. */
export async function call<Answer>(method: Method, path: string, body?: unknown, more: More = {}): Promise<Answer> {
  const headers: Record<string, string> = {};
  if (more.ifMatch) headers['If-Match'] = more.ifMatch;
  if (more.idempotencyKey) headers['Idempotency-Key'] = more.idempotencyKey;
  return (await send<Answer>(method, path, { body, headers, ...(more.signal ? { signal: more.signal } : {}) })).answer;
}

export type More = {
  /** The ETag that was read: a record that changed meanwhile refuses with 412. */
  ifMatch?: string | null | undefined;
  /** For who tries again by themselves; otherwise each change gets a key of its own. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
};

type Gettable = { [Path in keyof paths]: paths[Path] extends { get: object } ? Path : never }[keyof paths];
type Short<Path> = Path extends `/api/v1${infer Rest}` ? Rest : never;
type Long<Path extends string> = `/api/v1${Path}` & Gettable;
type AnswerOf<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : never;
type Query<Operation> = Operation extends { parameters: { query?: infer Given } } ? Given : never;
type Place<Operation> = Operation extends { parameters: { path: infer Given } } ? { path: Given } : { path?: never };

/** Reads what the API's document describes: `get('/contacts/{id}', { path: { id } })`, typed by that document. */
export function get<Path extends Short<Gettable>>(
  path: Path,
  given: { query?: Query<paths[Long<Path>]['get']>; signal?: AbortSignal } & Place<paths[Long<Path>]['get']>,
): Promise<AnswerOf<paths[Long<Path>]['get']>> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((given.path as Record<string, unknown> | undefined)?.[name])),
  );
  return send<AnswerOf<paths[Long<Path>]['get']>>('GET', filled + queryOf(given.query ?? {}), {
    ...(given.signal ? { signal: given.signal } : {}),
  }).then((done) => done.answer);
}

/** "?limit=50&text=ada", or nothing; what is undefined or empty is left out. */
export function queryOf(values: object) {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return filled.length ? `?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}` : '';
}

function refusalOf(text: string, status: number): Refused {
  try {
    const document = JSON.parse(text) as Problem & { current?: unknown };
    return new Refused({ ...document, status }, document.current);
  } catch {
    return new Refused({ type: 'about:blank', title: `The server answered ${status}.`, status });
  }
}
