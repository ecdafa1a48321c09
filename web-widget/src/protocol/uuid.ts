/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix time in milliseconds, then random bits.
 *
 * Ordered by time, so the server's index of seen ids stays compact. Time and randomness are parameters for the tests.
 */
export function uuidV7(
  now: number = Date.now(),
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const time = Math.floor(now).toString(16).padStart(12, '0').slice(-12);
  const byte = (index: number): number => random[index] ?? 0;
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  const tail = [2, 3, 4, 5, 6, 7, 8, 9].map((index, place) =>
    hex(place === 0 ? 0x80 | (byte(index) & 0x3f) : byte(index)),
  );
  const version = hex(0x70 | (byte(0) & 0x0f)) + hex(byte(1));
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${tail.slice(0, 2).join('')}-${tail.slice(2).join('')}`;
}
