import { type Agent, decodeAgent, texts } from '../protocol/desk';
import { count, isShape, list, type Shape, shape, text, textOrNull } from '../protocol/shape';
import type { CannedReply } from './canned';

/** The value of a cookie that scripts may read; here only the CSRF token. */
export function cookie(name: string, cookies: string): string | null {
  const found = cookies.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** Who is logged in, or null. Also makes the server set the CSRF cookie. Throws if the server cannot answer. */
export async function me(): Promise<Agent | null> {
  const answer = await fetch('/desk/api/me', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`GET /desk/api/me: ${answer.status}`);
  return decodeAgent(await answer.json());
}

async function post(path: string, form: Record<string, string>): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN', document.cookie) ?? '' },
    body: new URLSearchParams(form),
  });
}

export async function logout(): Promise<void> {
  await me();
  await post('/desk/logout', {});
}

async function get(path: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
  return answer.json();
}

/** Somebody to pass a conversation on to. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly teams: readonly string[];
  /** Whether they are there and take conversations. */
  readonly available: boolean;
  readonly load: number;
  readonly capacity: number;
}
export interface Team {
  readonly id: string;
  readonly name: string;
  /** How many of its members, apart from oneself, take conversations now. */
  readonly there: number;
}

/** A passage of an article that may answer, for the agent to edit and send. */
export interface Suggestion { readonly article: string; readonly title: string; readonly url: string; readonly text: string }

/** A conversation that the same shopper had before. */
export interface Earlier {
  readonly conversation: string;
  readonly startedAt: string;
  readonly agentName: string | null;
  readonly outcome: string | null;
  readonly tags: readonly string[];
  readonly snippet: string;
}

export async function replies(): Promise<CannedReply[]> {
  return list(await get('/desk/api/replies'), (from) => {
    const written = Object.entries(shape(from['text'], 'text')).filter((one): one is [string, string] => typeof one[1] === 'string');
    return { shortcut: text(from, 'shortcut'), text: Object.fromEntries(written) };
  });
}

export async function colleagues(): Promise<Colleague[]> {
  return list(await get('/desk/api/colleagues'), (from) => ({
    id: text(from, 'id'), name: text(from, 'name'), languages: texts(from['languages']), teams: texts(from['teams']),
    available: from['available'] === true, load: count(from, 'load'), capacity: count(from, 'capacity'),
  }));
}

export async function teams(): Promise<Team[]> {
  return list(await get('/desk/api/teams'), (from) => ({ id: text(from, 'id'), name: text(from, 'name'), there: count(from, 'there') }));
}

const decodeSuggestion = (from: Shape): Suggestion => ({
  article: text(from, 'article'), title: text(from, 'title'), url: text(from, 'url'), text: text(from, 'text'),
});

const member = (value: unknown, name: string): unknown => (isShape(value) ? value[name] : null);

/** What could be answered to the shopper's last message, best first. */
export async function suggestions(conversation: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await get(`/desk/api/conversations/${encodeURIComponent(conversation)}/suggestions`, signal);
  return list(member(answer, 'suggestions'), decodeSuggestion);
}

export async function articles(words: string, language: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await get(`/desk/api/articles?${new URLSearchParams({ q: words, language })}`, signal);
  return list(member(answer, 'articles'), decodeSuggestion);
}

export async function earlier(conversation: string, signal: AbortSignal): Promise<Earlier[]> {
  const answer = await get(`/desk/api/conversations/${encodeURIComponent(conversation)}/earlier`, signal);
  return list(member(answer, 'hits'), (from) => ({
    conversation: text(from, 'conversation'),
    startedAt: text(from, 'startedAt'),
    agentName: textOrNull(from, 'agentName'),
    outcome: textOrNull(from, 'outcome'),
    tags: texts(from['tags']),
    snippet: list(member(from['snippet'], 'parts'), (part) => text(part, 'text')).join(''),
  }));
}
