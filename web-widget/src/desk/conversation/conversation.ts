import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { card } from '../../design/card/card';
import { cardStyles } from '../../design/card/card.css';
import { controls } from '../../design/controls.css';
import { Follow } from '../../design/follow';
import { icon, lotseMark } from '../../design/icons';
import { lines } from '../../design/lines/lines';
import { linesStyles } from '../../design/lines/lines.css';
import { clock, dayName, dayOf } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import type { Insight } from '../../protocol/desk';
import type { Entry, Message } from '../../protocol/event';
import { belief } from '../packet/belief';
import { atOf, type Line, type Thread } from '../thread';
import { type Language, TEXTS } from '../texts';
import { conversationStyles } from './conversation.css';
import { lineText } from './lines';

/** Messages of one sender within this time stand together under one name. */
const TOGETHER = 3 * 60_000;

/** The transcript, with what the bot believed and the team's notes. Fires `retry` with a cid and `seen` with a number. */
@customElement('lotse-conversation')
export class LotseConversation extends LitElement {
  static override styles = [tokens, base, controls, cardStyles, linesStyles, conversationStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) thread: Thread | null = null;
  /** The thread is one object however much is said in it: its version tells that it changed. */
  @property({ type: Number }) version = 0;
  /** The last number as the inbox tells it, 0 until it does: only what comes after the first one told is announced. */
  @property({ type: Number }) known = 0;
  @state() private announced = '';
  private heard: number | null = null;
  private readonly follow = new Follow();
  private readonly onVisible = (): void => this.look();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('thread')) {
      this.heard = null;
      this.announced = '';
    }
    if (this.heard === null && this.known > 0) this.heard = Math.max(this.known, this.thread?.tail.lastSeq ?? 0);
    if (this.heard !== null) this.listen(this.heard);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.thread) return nothing;
    const words = TEXTS[this.language];
    const { thread } = this;
    return html`<div class="scroll" tabindex="0" role="log" aria-live="off" aria-label=${words.transcript} @scroll=${this.noteScroll}>
      <div class="column">
        ${this.lines(thread)}
        ${thread.typing.map(({ role, name }) => html`<p class="typing ${role}">${words.typing(role === 'shopper' ? '' : name)}<i></i><i></i><i></i></p>`)}
      </div>
    </div>
    <p class="quiet" role="status">${this.announced}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll && (changed.has('thread') || this.follow.following)) this.follow.toEnd(scroll);
    this.look();
  }

  /** Announces the newest message of somebody else; not the whole history, which would flood whoever listens. */
  private listen(heard: number): void {
    const newest = this.thread?.tail.entries.findLast(({ event }) => event.kind === 'message' && event.from.role !== 'system');
    if (!newest || newest.seq <= heard || newest.event.kind !== 'message') return;
    this.heard = newest.seq;
    const { from, text } = newest.event;
    this.announced = `${TEXTS[this.language].sender(from.role, from.name)}: ${text.slice(0, 200)}`;
  }

  private noteScroll(event: Event): void {
    this.follow.scrolled(event.currentTarget as HTMLElement);
    this.look();
  }

  /** What stands at the end of the log has been seen, if the page is looked at and the log is on screen. To be called when it may have come on screen. */
  look(): void {
    const seq = this.thread?.tail.lastSeq ?? 0;
    if (seq === 0 || document.hidden || !this.follow.following || this.offsetParent === null) return;
    if (seq > (this.thread?.seen ?? 0)) this.dispatchEvent(new CustomEvent<number>('seen', { detail: seq }));
  }

  private lines(thread: Thread): unknown {
    const all = thread.lines();
    const now = Date.now();
    let day = '';
    return all.map((line, index) => {
      const at = atOf(line);
      const next = at === '' ? day : dayOf(at);
      const separator = next === day ? nothing : html`<p class="day"><time datetime=${next}>${dayName(at, this.language, now)}</time></p>`;
      const together = separator === nothing && follows(line, all[index - 1]);
      day = next;
      return html`${separator}${this.line(line, together, all[index + 1])}`;
    });
  }

  private line(line: Line, together: boolean, next: Line | undefined): TemplateResult | typeof nothing {
    switch (line.kind) {
      case 'entry': return this.entry(line, together, next);
      case 'note': return this.note(line.note.agent, line.note.text, clock(line.note.at, this.language));
      case 'pending': return this.pending(line);
    }
  }

  private entry({ entry: { seq, at, event }, insight }: Extract<Line, { kind: 'entry' }>, together: boolean, next: Line | undefined): TemplateResult | typeof nothing {
    const words = TEXTS[this.language];
    if (event.kind === 'message') return this.message({ seq, at, event }, insight, together, next);
    const text = lineText(event, words);
    return text === null ? nothing : html`<p class="line"><span>${text}</span><time datetime=${at}>${clock(at, this.language)}</time></p>`;
  }

  private message({ seq, at, event: message }: Pick<Entry, 'seq' | 'at'> & { event: Message }, insight: Insight | null, together: boolean, next: Line | undefined): TemplateResult {
    const words = TEXTS[this.language];
    const { role, name } = message.from;
    return html`<div class="message ${role} ${together ? 'together' : ''}" data-testid="transcript-message" data-role=${role} data-seq=${seq}>
      <p class="sender ${together ? 'quiet' : ''}">${role === 'bot' ? lotseMark(18) : role === 'system' ? nothing : icon('person', 16)}
        ${words.sender(role, name)} <time datetime=${at}>${clock(at, this.language)}</time>
        ${message.choice === null ? nothing : html`<span class="badge">${words.pressed}</span>`}</p>
      ${message.text === '' ? nothing : html`<p class="bubble">${lines(message.text)}</p>`}
      ${message.choices.length === 0 ? nothing : html`<ul class="choices">
        ${message.choices.map((choice) => html`<li>${choice.label}</li>`)}</ul>`}
      ${message.cards.length === 0 ? nothing : html`<div class="cards">${message.cards.map((one) => card(one, words))}</div>`}
      ${message.sources.length === 0 ? nothing : html`<p class="sources">${icon('page', 15)}
        ${message.sources.map((source) => source.title).join(' · ')}</p>`}
      ${role === 'agent' ? this.mark(seq, next) : nothing}
      ${insight === null ? nothing : this.insight(insight)}
    </div>`;
  }

  /** How far an answer has come; once under several that have come equally far. */
  private mark(seq: number, next: Line | undefined): TemplateResult | typeof nothing {
    const mark = this.thread?.mark(seq) ?? 'sent';
    const follower = next?.kind === 'entry' && next.entry.event.kind === 'message' && next.entry.event.from.role === 'agent' ? next.entry.seq : null;
    if (follower !== null && this.thread?.mark(follower) === mark) return nothing;
    return html`<p class="fate ${mark}" data-testid="mark" data-mark=${mark}>${icon(mark === 'sent' ? 'check' : 'checks', 15)}${TEXTS[this.language].marks[mark]}</p>`;
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

/** Whether a message goes on where the one before it stopped: same sender, shortly after, nothing in between. */
function follows(line: Line, before: Line | undefined): boolean {
  if (line.kind !== 'entry' || before?.kind !== 'entry') return false;
  const [now, then] = [line.entry.event, before.entry.event];
  if (now.kind !== 'message' || then.kind !== 'message' || now.choice !== null) return false;
  return now.from.role === then.from.role && now.from.name === then.from.name && Date.parse(line.entry.at) - Date.parse(before.entry.at) < TOGETHER;
}
