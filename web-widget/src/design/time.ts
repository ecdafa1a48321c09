/** The locale for dates and times: the shops are in Europe, so English means 24 hours and the day first. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** 14:05, in the words of the language; empty for what is no time. */
export function clock(at: string, language: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return time.toLocaleTimeString(localeOf(language), { hour: '2-digit', minute: '2-digit' });
}

/** The local day of a time as `2026-11-22`; empty for what is no time. */
export function dayOf(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day in words: today and yesterday by name, others by weekday and date, the year only if it is another one. */
export function dayName(at: string, language: string, now: number): string {
  const day = Date.parse(dayOf(at));
  const today = Date.parse(dayOf(new Date(now).toISOString()));
  const days = Math.round((day - today) / 86_400_000);
  if (days === 0 || days === -1) {
    const name = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  }
  const year = at.slice(0, 4) === new Date(now).toISOString().slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Date(at).toLocaleDateString(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** A waiting time as minutes and seconds, from the hour on as hours and minutes: `4:07`, `1 h 12`. */
export function waited(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  if (Number.isNaN(seconds)) return '';
  if (seconds >= 86_400) return `${Math.floor(seconds / 86_400)} d`;
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} h ${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
