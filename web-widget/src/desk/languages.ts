import type { Language } from './texts';

/** A language by its code in the words of another: `de` is German. An odd code shows as it is. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
