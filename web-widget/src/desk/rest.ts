import { isShape } from '../protocol/shape';
import { cookie } from './api';

/** What the server answers instead of doing it. `status` is 0 if it could not be reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** In an import: the line that is wrong. */
    readonly line: number | null = null,
    /** Seconds to wait before the next try. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** A refusal for the sake of the token, or one that does not say what for. */
const TOKEN = new Set(['csrf', 'other']);

function request(method: Method, path: string, body: BodyInit | null, type: string | null): Promise<Response> {
  return fetch(path, {
    method,
    cache: 'no-store',
    headers: {
      Accept: 'application/json',
      ...(type === null ? {} : { 'Content-Type': type }),
      ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN', document.cookie) ?? '' }),
    },
    ...(body === null ? {} : { body }),
  });
}

async function refusal(answer: Response): Promise<Refusal> {
  const said: unknown = await answer.json().catch(() => null);
  const from = isShape(said) ? said : {};
  const seconds = Number.parseInt(answer.headers.get('Retry-After') ?? '', 10);
  return new Refusal(
    answer.status,
    typeof from['code'] === 'string' ? from['code'] : answer.status === 401 ? 'login' : 'other',
    typeof from['message'] === 'string' ? from['message'] : '',
    typeof from['line'] === 'number' ? from['line'] : null,
    Number.isNaN(seconds) ? null : seconds,
  );
}

/** Asks the server and gives its answer, parsed if it is JSON and null if it is empty. Throws a `Refusal` and nothing else. */
export async function ask(method: Method, path: string, body: BodyInit | null = null, type: string | null = null): Promise<unknown> {
  try {
    let answer = await request(method, path, body, type);
    if (answer.status === 403 && TOKEN.has((await refusal(answer.clone())).code)) {
      // The token may have been missing or old; any answer below /desk/api brings a fresh one.
      await request('GET', '/desk/api/me', null, null);
      answer = await request(method, path, body, type);
    }
    if (!answer.ok) throw await refusal(answer);
    if (answer.status === 204) return null;
    return await answer.json();
  } catch (failure) {
    throw failure instanceof Refusal ? failure : new Refusal(0, 'unreachable', String(failure));
  }
}

export function askJson(method: Method, path: string, body: object): Promise<unknown> {
  return ask(method, path, JSON.stringify(body), 'application/json');
}
