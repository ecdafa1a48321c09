import { type Language, TEXTS } from './texts';

/** A slot's name in words, also if it is one that this desk has never heard of. */
export function slotName(name: string, language: Language): string {
  const words = name.replaceAll('_', ' ');
  return TEXTS[language].slots[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The address that calls a phone number as people write it, or null if it is none. */
export function telUrl(number: string): string | null {
  // A zero in brackets is dialled only without the country's code.
  const dialled = number.trim().replace(/^(\+|00)([^(]*)\(0\)/, '$1$2').replace(/[^+\d]/g, '');
  return /^\+?\d{3,15}$/.test(dialled) ? `tel:${dialled}` : null;
}
