// One way to the server: same origin, cookie session, the session's CSRF token on every call that changes something.

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
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

/** Nobody is signed in, or the session ended. */
export class SignedOut extends Error {}

/** No answer came: no network, or the server is away. */
export class Unreachable extends Error {}

let csrfToken = '';
export function rememberCsrfToken(token: string) {
  csrfToken = token;
}

export async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
  } catch {
    throw new Unreachable('no answer');
  }
  if (response.status === 401) throw new SignedOut('signed out');
  const text = await response.text();
  if (response.ok) return (text ? JSON.parse(text) : undefined) as Answer;
  throw new Refused(problemOf(text, response.status));
}

function problemOf(text: string, status: number): Problem {
  try {
    const document = JSON.parse(text) as Problem;
    return { ...document, status };
  } catch {
    return { type: 'about:blank', title: `The server answered ${status}.`, status };
  }
}
