import { nothing } from 'lit';

/**
 * A template as text, so that a component's drawing can be tested without a browser. Handlers vanish; of the
 * directives only `repeat` is known, the only one that we use for content.
 */
export function markup(value: unknown): string {
  if (value === nothing || value === null || value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(markup).join('');
  if (typeof value !== 'object') return '';
  const { strings, values } = value as { strings?: readonly string[]; values: readonly unknown[] };
  if (strings) return strings.map((part, index) => part + markup(values[index])).join('');
  const [entries, , draw] = values;
  if (!Array.isArray(entries) || typeof draw !== 'function') return '';
  return entries.map((entry: unknown) => markup((draw as (one: unknown) => unknown)(entry))).join('');
}
