import { describe, expect, it } from 'vitest';
import { markup } from '../../testing/markup';
import { TEXTS } from '../texts';
import { etaText, LotseHead } from './head';

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
    const text = drawn({ owner: 'queue', ticketed: true, answerTo: 'l***@example.com', place: { position: 1, etaSeconds: 60 } });
    expect(text).toContain('Die Antwort kommt per E-Mail');
    expect(text).not.toContain('Platz 1');
  });
  it('messageWithoutAddress_promisesNoWayOfAnswering', () => {
    const text = drawn({ owner: 'queue', ticketed: true });
    expect(text).toContain('Unser Team hat Ihre Nachricht und meldet sich bei Ihnen');
    expect(text).not.toMatch(/E-Mail|im Chat/);
  });
  it('wayBack_isOfferedOnlyIfThereIsOne', () => {
    const place = { position: 1, etaSeconds: 90 };
    expect(drawn({ owner: 'queue', place, back: 'Mit dem Assistenten weiter' })).toContain('data-testid="go-on"');
    expect(drawn({ owner: 'queue', place })).not.toContain('data-testid="go-on"');
  });
  it('waiting_isSaidToScreenReadersInARegionThatWasThereBefore', () => {
    expect(drawn({})).toContain('<p class="quiet" role="status"></p>');
    expect(drawn({ owner: 'queue', place: { position: 2, etaSeconds: 100 } }))
      .toContain('role="status">Platz 2 in der Warteschlange, voraussichtlich unter 2 Minuten<');
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
  it.each([[null, null], [0, 'unter 1 Minute'], [59, 'unter 1 Minute'], [60, 'unter 2 Minuten'], [170, 'unter 3 Minuten'], [601, 'unter 15 Minuten']])(
    'estimate_isABoundItKeepsBelow %s', (etaSeconds, bound) => {
      expect(etaText({ position: 2, etaSeconds }, TEXTS.de)).toBe(bound && `voraussichtlich ${bound}`);
    });
});

