import type { Language } from './texts';

/** What the shop says on its script tag. */
export interface Settings {
  readonly language: Language;
  readonly name: string;
  readonly accent: string | null;
  readonly position: 'left' | 'right';
  readonly server: string;
}

export function settings(script: HTMLScriptElement | null, page: Document): Settings {
  const data = script?.dataset ?? {};
  const language = (data['language'] ?? page.documentElement.lang).toLowerCase();
  return {
    language: language.startsWith('de') ? 'de' : 'en',
    name: data['name'] ?? page.location.hostname,
    accent: /^#[0-9a-f]{6}$/i.test(data['accent'] ?? '') ? (data['accent'] ?? null) : null,
    position: data['position'] === 'left' ? 'left' : 'right',
    server: data['server'] ?? new URL(script?.src || page.location.href, page.location.href).origin,
  };
}

/** Black or white, whichever reads better on the colour (WCAG relative luminance). At least 4.58 : 1 on any colour. */
export function readableOn(colour: string): '#000000' | '#ffffff' {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
