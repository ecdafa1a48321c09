import { type Language, TEXTS } from './texts';

/** A slot's name in words, also if it is one that this desk has never heard of. */
export function slotName(name: string, language: Language): string {
  const words = name.replaceAll('_', ' ');
  return TEXTS[language].slots[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
