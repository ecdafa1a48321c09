import type { Language } from '../texts';

/** A wait in words that is never shorter than the wait. */
const minutes = (seconds: number): number => Math.ceil(seconds / 60);

const de = {
  company: (name: string) => `Mit ${name} anmelden`,
  or: 'oder',
  wait: (seconds: number) => seconds <= 60
    ? `Zu viele falsche Passwörter. Bitte versuchen Sie es in ${seconds} Sekunden noch einmal.`
    : `Zu viele falsche Passwörter. Bitte versuchen Sie es in ${minutes(seconds)} Minuten noch einmal.`,
};

const en: typeof de = {
  company: (name) => `Log in with ${name}`,
  or: 'or',
  wait: (seconds) => seconds <= 60
    ? `Too many wrong passwords. Please try again in ${seconds} seconds.`
    : `Too many wrong passwords. Please try again in ${minutes(seconds)} minutes.`,
};

export const LOGIN_TEXTS: Record<Language, typeof de> = { de, en };
