import { nothing } from 'lit';

/** A template as text, so that a component's drawing can be tested without a browser. Handlers and directives vanish. */
export function markup(value: unknown): string {
  if (value === nothing || value === null || value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(markup).join('');
  if (typeof value !== 'object') return '';
  const { strings, values } = value as { strings?: readonly string[]; values: readonly unknown[] };
  if (!strings) return Object.values(values ?? {}).map(markup).join('');
  return strings.map((part, index) => part + markup(values[index])).join('');
}
