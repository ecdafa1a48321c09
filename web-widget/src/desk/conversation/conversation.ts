import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { card } from '../../design/card/card';
import { cardStyles } from '../../design/card/card.css';
import { controls } from '../../design/controls.css';
import { Follow } from '../../design/follow';
import { icon, lotseMark } from '../../design/icons';
import { lines } from '../../design/lines/lines';
import { linesStyles } from '../../design/lines/lines.css';
import { clock } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import type { Insight } from '../../protocol/desk';
import type { Entry, Message } from '../../protocol/event';
import { belief } from '../packet/packet';
import type { Line, Thread } from '../thread';
import { type Language, TEXTS } from '../texts';
import { conversationStyles } from './conversation.css';
import { lineText } from './lines';

/** The transcript, with what the bot believed and the team's notes. Fires `retry` with a cid. */
@customElement('lotse-conversation')
export class LotseConversation extends LitElement {
  static override styles = [tokens, base, controls, cardStyles, linesStyles, conversationStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) thread: Thread | null = null;
  private readonly follow = new Follow();

  override render(): TemplateResult | typeof nothing {
    if (!this.thread) return nothing;
    const words = TEXTS[this.language];
    return html`<div class="scroll" tabindex="0" role="log" aria-live="polite" aria-label=${words.transcript}
      @scroll=${this.noteScroll}>
      <div class="column">
        ${this.thread.lines().map((line) => this.line(line))}
        ${this.thread.typing ? html`<p class="typing">${words.typing}<i></i><i></i><i></i></p>` : nothing}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll && (changed.has('thread') || this.follow.following)) this.follow.toEnd(scroll);
  }

  private noteScroll(event: Event): void {
    this.follow.scrolled(event.currentTarget as HTMLElement);
  }

  private line(line: Line): TemplateResult | typeof nothing {
    switch (line.kind) {
      case 'entry': return this.entry(line.entry, line.insight);
      case 'note': return this.note(line.note.agent, line.note.text, clock(line.note.at, this.language));
      case 'pending': return this.pending(line);
    }
  }

  private entry({ seq, at, event }: Entry, insight: Insight | null): TemplateResult | typeof nothing {
    const words = TEXTS[this.language];
    if (event.kind === 'message') return this.message(seq, at, event, insight);
    const text = lineText(event, words);
    return text === null ? nothing : html`<p class="line"><span>${text}</span><time datetime=${at}>${clock(at, this.language)}</time></p>`;
  }

  private message(seq: number, at: string, message: Message, insight: Insight | null): TemplateResult {
    const words = TEXTS[this.language];
    const { role, name } = message.from;
    return html`<div class="message ${role}" data-testid="transcript-message" data-role=${role} data-seq=${seq}>
      <p class="sender">${role === 'bot' ? lotseMark(18) : role === 'system' ? nothing : icon('person', 16)}
        ${words.sender(role, name)} <time datetime=${at}>${clock(at, this.language)}</time>
        ${message.choice === null ? nothing : html`<span class="badge">${words.pressed}</span>`}</p>
      ${message.text === '' ? nothing : html`<p class="bubble">${lines(message.text)}</p>`}
      ${message.choices.length === 0 ? nothing : html`<ul class="choices">
        ${message.choices.map((choice) => html`<li>${choice.label}</li>`)}</ul>`}
      ${message.cards.length === 0 ? nothing : html`<div class="cards">${message.cards.map((one) => card(one, words))}</div>`}
      ${message.sources.length === 0 ? nothing : html`<p class="sources">${icon('page', 15)}
        ${message.sources.map((source) => source.title).join(' · ')}</p>`}
      ${insight === null ? nothing : this.insight(insight)}
    </div>`;
  }

  private insight(insight: Insight): TemplateResult | typeof nothing {
    const best = insight.intents[0];
    if (!best) return nothing;
    const words = TEXTS[this.language];
    return html`<div class="insight">${belief(best, this.language)}
      ${insight.accepted === false ? html`<span class="badge warn">${words.rejected}</span>` : nothing}</div>`;
  }

  private note(agent: string, text: string, time: string): TemplateResult {
    return html`<div class="note" data-testid="note"><p class="sender">${icon('note', 16)}${TEXTS[this.language].noted(agent)} <time>${time}</time></p>
      <p>${text}</p></div>`;
  }

  private pending(line: Extract<Line, { kind: 'pending' }>): TemplateResult {
    const words = TEXTS[this.language];
    const fate = line.delivery === 'failed'
      ? html`<p class="fate bad">${icon('warning', 16)}${words.failed}<button class="button plain small" type="button"
          @click=${() => this.dispatchEvent(new CustomEvent<string>('retry', { detail: line.cid }))}>${words.retry}</button></p>`
      : html`<p class="fate">${line.delivery === 'sending' ? words.sending : ''}</p>`;
    return line.note
      ? html`<div class="note waiting"><p>${line.text}</p>${fate}</div>`
      : html`<div class="message agent waiting" data-testid="transcript-message" data-role="agent" data-delivery=${line.delivery}>
          <p class="bubble">${lines(line.text)}</p>${fate}</div>`;
  }
}
