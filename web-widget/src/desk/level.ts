import { waited } from '../design/time';
import type { InboxRow, Level } from '../protocol/desk';

export type Urgency = 'calm' | 'warn' | 'late';

/** How a service level stands at a time: `warn` from its warning on, `late` from the moment it was due. */
export function urgency(level: Level, now: number): Urgency {
  if (now >= Date.parse(level.dueAt)) return 'late';
  return now >= Date.parse(level.warnAt) ? 'warn' : 'calm';
}

/** What remains, `0:45`, or by how much it is late, `+0:12`. The last second counts down to `0:01`, never to `0:00`. */
export function remaining(level: Level, now: number): string {
  const due = Date.parse(level.dueAt);
  if (now >= due) return `+${waited(level.dueAt, now)}`;
  return waited(new Date(now).toISOString(), Math.ceil((due - now) / 1000) * 1000 + now);
}

/** How many of these conversations are late at a time, and how many soon will be. */
export function pressing(rows: readonly InboxRow[], now: number): Readonly<Record<'late' | 'warn', number>> {
  const found = { late: 0, warn: 0 };
  for (const { level } of rows) {
    const how = level === null ? 'calm' : urgency(level, now);
    if (how !== 'calm') found[how] += 1;
  }
  return found;
}

/** Seconds until a time, never below 0, rounded up: what a countdown shows. */
export function secondsUntil(until: string, now: number): number {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000);
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds);
}

/** What the clock of a row shows: its level, else how long it has waited in the queue, else nothing. */
export type RowClock =
  | { readonly kind: 'level'; readonly urgency: Urgency; readonly text: string }
  | { readonly kind: 'wait'; readonly text: string }
  | { readonly kind: 'none' };

export function clockOf(row: InboxRow, now: number): RowClock {
  if (row.level) return { kind: 'level', urgency: urgency(row.level, now), text: remaining(row.level, now) };
  if (row.owner === 'queue' && row.waitingSince !== null) return { kind: 'wait', text: waited(row.waitingSince, now) };
  return { kind: 'none' };
}
