/**
 * Readers for values of unknown origin. A required member that is missing or of the wrong type throws `ShapeError`;
 * an optional one of the wrong type counts as absent, because a newer server may have changed what we do not need.
 */
export type Shape = Readonly<Record<string, unknown>>;

export class ShapeError extends Error {}

export function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function shape(value: unknown, name: string): Shape {
  if (!isShape(value)) throw new ShapeError(`${name}: an object is expected`);
  return value;
}

export function text(from: Shape, name: string): string {
  const value = from[name];
  if (typeof value !== 'string') throw new ShapeError(`${name}: a string is expected`);
  return value;
}

export function count(from: Shape, name: string): number {
  const value = from[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeError(`${name}: a number is expected`);
  return value;
}

export function flag(from: Shape, name: string): boolean {
  const value = from[name];
  if (typeof value !== 'boolean') throw new ShapeError(`${name}: true or false is expected`);
  return value;
}

export function textOrNull(from: Shape, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' ? value : null;
}

export function countOrNull(from: Shape, name: string): number | null {
  const value = from[name];
  return typeof value === 'number' ? value : null;
}

export function oneOf<T extends string>(from: Shape, name: string, allowed: readonly T[]): T {
  const value = text(from, name);
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new ShapeError(`${name}: ${value} is not one of ${allowed.join(', ')}`);
  return found;
}

/** The members of a list that can be read; those that cannot are left out, so that one odd card hides no message. */
export function list<T>(value: unknown, read: (entry: Shape) => T): T[] {
  if (!Array.isArray(value)) return [];
  const found: T[] = [];
  for (const entry of value) {
    const one = isShape(entry) ? readable(() => read(entry)) : null;
    if (one !== null) found.push(one);
  }
  return found;
}

/** What `read` gives, or null if the value had another shape; any other failure is ours and passes on. */
export function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof ShapeError) return null;
    throw failure;
  }
}

/** A frame's JSON object, or null. */
export function parseFrame(raw: string): Shape | null {
  try {
    const value: unknown = JSON.parse(raw);
    return isShape(value) ? value : null;
  } catch {
    return null;
  }
}
