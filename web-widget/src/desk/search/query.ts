import { type Owner, OWNERS } from '../../protocol/event';
import { count, list, oneOf, type Shape, shape, text, textOrNull } from '../../protocol/shape';

/** What is searched for; empty members do not narrow. `from` and `to` are local days, both included. */
export interface Query {
  readonly q: string;
  readonly language: string;
  readonly outcome: string;
  readonly agent: string;
  readonly tag: string;
  readonly from: string;
  readonly to: string;
}

export const EVERYTHING: Query = { q: '', language: '', outcome: '', agent: '', tag: '', from: '', to: '' };

export const PAGE = 20;
/** The server's list ends here, however much there is. */
export const LAST_OFFSET = 1000;

export interface Part { readonly text: string; readonly hit: boolean }

export interface Hit {
  readonly conversation: string;
  readonly startedAt: string;
  readonly lastAt: string;
  readonly owner: Owner;
  readonly language: string | null;
  readonly agentName: string | null;
  readonly outcome: string | null;
  readonly tags: readonly string[];
  readonly customer: string | null;
  readonly snippet: { readonly from: string; readonly parts: readonly Part[] };
}

export interface Found { readonly total: number; readonly hits: readonly Hit[] }

function decodeHit(from: Shape): Hit {
  const snippet = shape(from['snippet'], 'snippet');
  return {
    conversation: text(from, 'conversation'),
    startedAt: text(from, 'startedAt'),
    lastAt: text(from, 'lastAt'),
    owner: oneOf(from, 'owner', OWNERS),
    language: textOrNull(from, 'language'),
    agentName: textOrNull(from, 'agentName'),
    outcome: textOrNull(from, 'outcome'),
    tags: Array.isArray(from['tags']) ? from['tags'].filter((tag) => typeof tag === 'string') : [],
    customer: textOrNull(from, 'customer'),
    snippet: { from: textOrNull(snippet, 'from') ?? '', parts: list(snippet['parts'], (part) => ({ text: text(part, 'text'), hit: part['hit'] === true })) },
  };
}

export function decodeFound(value: unknown): Found {
  const from = shape(value, 'found');
  return { total: count(from, 'total'), hits: list(from['hits'], decodeHit) };
}

/** Midnight at the beginning of a local day, `days` later, as an instant; null for what is no day. */
function midnight(day: string, days: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || [year, month, date].some(Number.isNaN)) return null;
  return new Date(year, month - 1, date + days).toISOString();
}

/** The address that answers the query from `offset` on. */
export function address(query: Query, offset: number): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null): void => { if (value) params.set(name, value); };
  put('q', query.q.trim());
  put('language', query.language);
  put('outcome', query.outcome);
  put('agent', query.agent);
  put('tag', query.tag.trim());
  put('from', query.from && midnight(query.from, 0));
  put('to', query.to && midnight(query.to, 1));
  params.set('offset', String(offset));
  params.set('limit', String(PAGE));
  return `/desk/api/search?${params}`;
}
