import { describe, expect, it } from 'vitest';
import { markup } from '../../testing/markup';
import { TEXTS } from '../texts';
import { LotseHead, placeText } from './head';

customElements.define('lotse-head', LotseHead);

function drawn(change: Partial<LotseHead>): string {
  return markup(Object.assign(new LotseHead(), { words: TEXTS.de, name: 'Shop', state: 'open' }, change).render());
}

describe('head', () => {
  it('bot_saysItIsOneAndOffersAPerson', () => {
    expect(drawn({})).toContain('Digitaler Assistent');
    expect(drawn({})).toContain('Mit einem Menschen sprechen');
  });
  it('ended_stillOffersAPerson', () => expect(drawn({ owner: 'nobody' })).toContain('Mit einem Menschen sprechen'));
  it('queue_showsThePlace', () => {
    expect(drawn({ owner: 'queue', place: { position: 2, etaSeconds: null } })).toContain('Platz 2 in der Warteschlange');
  });
  it('messageLeft_promisesNoPlace', () => {
    const text = drawn({ owner: 'queue', ticketed: true, place: { position: 1, etaSeconds: 60 } });
    expect(text).toContain('Die Antwort kommt per E-Mail');
    expect(text).not.toContain('Platz 1');
  });
  it('agent_isNamedAsAPerson', () => expect(drawn({ owner: 'agent', agent: 'Anna' })).toContain('Anna · Mensch'));
  it('lostLine_isSaidInsteadOfWhoAnswers', () => {
    expect(drawn({ state: 'waiting' })).toContain('Keine Verbindung');
    expect(drawn({ state: 'waiting' })).not.toContain('Digitaler Assistent');
  });
});

describe('words', () => {
  it('sender_saysPersonOrMachine', () => {
    expect(TEXTS.de.sender('bot', 'Lotse')).toBe('Lotse, Assistent');
    expect(TEXTS.de.sender('agent', 'Anna')).toBe('Anna, Mensch');
    expect(TEXTS.en.sender('agent', 'Anna')).toBe('Anna, person');
  });
  it('place_saysTheEstimateOnlyIfThereIsOne', () => {
    expect(placeText({ position: 2, etaSeconds: 170 }, TEXTS.de)).toBe('Platz 2 in der Warteschlange, etwa 3 Minuten');
    expect(placeText({ position: 2, etaSeconds: null }, TEXTS.de)).toBe('Platz 2 in der Warteschlange');
  });
});

