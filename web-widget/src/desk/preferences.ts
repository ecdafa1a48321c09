import type { Language } from './texts';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

/** What an agent has chosen on this machine. */
export const preferences = {
  language: (): Language => {
    const chosen = read('lotse-desk-language') ?? navigator.language;
    return chosen.toLowerCase().startsWith('de') ? 'de' : 'en';
  },
  setLanguage: (language: Language): void => write('lotse-desk-language', language),
  tone: (): boolean => read('lotse-desk-tone') !== 'off',
  setTone: (on: boolean): void => write('lotse-desk-tone', on ? 'on' : 'off'),
  /** Single letters as shortcuts can be turned off (WCAG 2.1.4): speech input would press them by accident. */
  keys: (): boolean => read('lotse-desk-keys') !== 'off',
  setKeys: (on: boolean): void => write('lotse-desk-keys', on ? 'on' : 'off'),
  notifications: (): boolean => read('lotse-desk-notifications') === 'on',
  /** Whether this agent has been asked, and answered. */
  notificationsChosen: (): boolean => read('lotse-desk-notifications') !== null,
  setNotifications: (on: boolean): void => write('lotse-desk-notifications', on ? 'on' : 'off'),
  /** Who was available here until they signed out and passed everything on: the next time they are so again. */
  wentAvailable: (): string | null => read('lotse-desk-went-available') || null,
  setWentAvailable: (agent: string | null): void => write('lotse-desk-went-available', agent ?? ''),
  suggestions: (): boolean => read('lotse-desk-suggestions') !== 'off',
  setSuggestions: (on: boolean): void => write('lotse-desk-suggestions', on ? 'on' : 'off'),
};

/** What was typed and not sent; a reload must not lose it, another tab must not see it. */
export const drafts = {
  read: (key: string): string => {
    try {
      return sessionStorage.getItem(`lotse-draft:${key}`) ?? '';
    } catch {
      return '';
    }
  },
  write: (key: string, text: string): void => {
    try {
      if (text === '') sessionStorage.removeItem(`lotse-draft:${key}`);
      else sessionStorage.setItem(`lotse-draft:${key}`, text);
    } catch {
      // As above.
    }
  },
  /** Drops what was begun in a conversation, answers and notes. */
  forget: (conversation: string): void => {
    for (const kind of ['answer', 'note']) drafts.write(`${conversation}:${kind}`, '');
  },
  /** Drops everything, for whoever sits here next. */
  forgetAll: (): void => {
    try {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith('lotse-draft:')) sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};
