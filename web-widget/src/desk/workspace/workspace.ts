import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { Agent } from '../../protocol/desk';
import { hashOf } from '../app/route';
import type { CannedReply } from '../canned';
import '../conversation/conversation';
import type { LotseConversation } from '../conversation/conversation';
import '../head/head';
import type { HeadWish } from '../head/head';
import '../inbox/inbox';
import type { LotseInbox } from '../inbox/inbox';
import type { Shortcut } from '../keys/keymap';
import type { Tab } from '../lists';
import '../packet/packet';
import type { LotsePacket } from '../packet/packet';
import '../reply/reply';
import type { LotseReply, Reply } from '../reply/reply';
import '../resolve/resolve';
import type { LotseResolve, Resolution } from '../resolve/resolve';
import type { DeskSession } from '../session';
import { type Standing, standingOf } from '../standing';
import '../suggestions/suggestions';
import type { LotseSuggestions } from '../suggestions/suggestions';
import { type Language, TEXTS } from '../texts';
import type { Thread } from '../thread';
import '../transfer/transfer';
import type { LotseTransfer, Transfer } from '../transfer/transfer';
import type { Watch } from '../watch';
import { workspaceStyles } from './workspace.css';

export type Pane = 'inbox' | 'conversation' | 'context';

/** Inbox, conversation and background side by side, or one at a time where it is narrow. Fires `pane` when it turns to another. */
@customElement('lotse-workspace')
export class LotseWorkspace extends LitElement {
  static override styles = [tokens, base, controls, workspaceStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) session: DeskSession | null = null;
  /** The session is one object however much happens in it: its version tells that something did. */
  @property({ type: Number }) version = 0;
  @property({ attribute: false }) conversation: string | null = null;
  @property({ attribute: false }) agent: Agent | null = null;
  @property({ attribute: false }) watch: Watch | null = null;
  @property({ attribute: false }) replies: readonly CannedReply[] = [];
  /** Whether single letters are shortcuts, so that they are shown. */
  @property({ type: Boolean }) letters = false;
  @state() private pane: Pane = 'inbox';
  @query('lotse-inbox') private inbox!: LotseInbox | null;
  @query('lotse-conversation') private transcript!: LotseConversation | null;
  @query('lotse-reply') private reply!: LotseReply | null;
  @query('lotse-packet') private packet!: LotsePacket | null;
  @query('lotse-transfer') private transferDialog!: LotseTransfer | null;
  @query('lotse-resolve') private resolveDialog!: LotseResolve | null;
  @query('lotse-suggestions') private suggestions!: LotseSuggestions | null;
  /** Asked for and not yet ours; when it is, the inbox follows it to one's own. */
  private claimed: string | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('conversation')) this.pane = this.conversation === null ? 'inbox' : 'conversation';
  }

  override render(): TemplateResult | typeof nothing {
    const { session, agent } = this;
    if (!session || !agent) return nothing;
    const words = TEXTS[this.language];
    const { current } = session;
    const row = current ? session.row(current.id) : null;
    return html`<main class="panes show-${this.pane}">
      <lotse-inbox class="pane inbox" .language=${this.language} .rows=${session.inbox} .me=${agent.id} .unread=${this.watch?.unread ?? (() => false)}
        .chosen=${current?.id ?? null} @choose=${(event: CustomEvent<string>) => this.choose(event.detail)}></lotse-inbox>
      <section class="pane conversation" aria-label=${words.transcript}>${current
        ? this.talk(session, current, agent)
        : html`<p class="empty">${lotseMark(56)}${words.empty.conversation}</p>`}</section>
      <aside class="pane context" aria-label=${words.context}>
        <div class="narrow-bar">
          <button class="button plain small" type="button" @click=${() => { this.pane = 'conversation'; }}>${icon('chevronLeft', 16)}${words.back}</button>
        </div>
        <lotse-packet .language=${this.language} .packet=${current?.packet ?? null} .choices=${current?.choices() ?? new Map()}
          .tags=${row?.tags ?? current?.packet?.tags ?? []} .known=${this.watch?.tags ?? []}
          @tags=${({ detail }: CustomEvent<readonly string[]>) => { if (current) session.say({ type: 'tag', conversation: current.id, tags: detail }); }}
          @insert=${(event: CustomEvent<string>) => this.insert(event.detail)}></lotse-packet>
      </aside>
    </main>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('pane')) {
      this.dispatchEvent(new CustomEvent<Pane>('pane', { detail: this.pane }));
      this.look();
    }
    if (this.claimed === null || this.session?.row(this.claimed)?.agent !== this.agent?.id) return;
    this.claimed = null;
    this.inbox?.show('mine');
  }

  /** To be called when the workspace comes on screen again: what stands in the conversation has been seen. */
  look(): void {
    this.transcript?.look();
  }

  /** Opens a conversation; the address keeps it. */
  choose(conversation: string): void {
    const hash = hashOf('desk', conversation);
    if (location.hash === hash) this.pane = 'conversation';
    else location.hash = hash;
  }

  showTab(tab: Tab): void {
    this.inbox?.show(tab);
    this.toList();
  }

  /** Takes what was offered, and opens it. */
  accept(conversation: string): void {
    this.claimed = conversation;
    this.session?.say({ type: 'claim', conversation });
    this.choose(conversation);
  }

  /** Does what a key means here. `inField`: the focus is in a field. */
  shortcut(meant: Shortcut, inField: boolean): void {
    switch (meant) {
      case 'next': return this.inbox?.move(1);
      case 'previous': return this.inbox?.move(-1);
      case 'reply': return this.write('answer');
      case 'note': return this.write('note');
      case 'suggestion-1':
      case 'suggestion-2':
      case 'suggestion-3': return this.suggestions?.insert(Number(meant.slice(-1)) - 1);
      case 'claim':
      case 'takeover':
      case 'tags':
      case 'transfer':
      case 'resolve': return this.act(meant);
      case 'back': if (inField || this.pane !== 'inbox') this.toList();
    }
  }

  private talk(session: DeskSession, thread: Thread, agent: Agent): TemplateResult {
    const row = session.row(thread.id);
    const standing = this.standing(session, thread, agent);
    const id = { conversation: thread.id };
    return html`
      <lotse-head .language=${this.language} .standing=${standing} .packet=${thread.packet} .row=${row} ?callBack=${thread.callBack() !== null}
        @wish=${(event: CustomEvent<HeadWish>) => this.act(event.detail)}></lotse-head>
      <lotse-conversation .language=${this.language} .thread=${thread} .version=${thread.version} .known=${row?.seq ?? 0}
        @retry=${(event: CustomEvent<string>) => session.retry(thread.id, event.detail)}
        @seen=${(event: CustomEvent<number>) => session.saw(thread.id, event.detail)}></lotse-conversation>
      <div class="reply">
        <lotse-reply .language=${this.language} .conversation=${thread.id} ?mine=${standing.mine} .barred=${barredBy(standing, this.language)} .draft=${thread.draft}
          .others=${[...thread.drafts.values()]} .replies=${this.replies} .speaks=${thread.packet?.language ?? row?.language ?? ''}
          .variables=${{ name: thread.packet?.identity.name ?? null, agent: agent.name, order: orderOf(thread) }}
          @typed=${() => session.typed()} @draft=${(event: CustomEvent<string>) => session.keepDraft(thread.id, event.detail)}
          @reply=${({ detail }: CustomEvent<Reply>) => session.say({ type: detail.kind === 'answer' ? 'message' : 'note', ...id, text: detail.text })}></lotse-reply>
        ${standing.mine ? html`<lotse-suggestions .language=${this.language} .conversation=${thread.id} .seq=${thread.lastFromShopper()} ?keys=${this.letters}
          @insert=${(event: CustomEvent<string>) => this.insert(event.detail)}
          @link=${(event: CustomEvent<string>) => session.say({ type: 'message', ...id, text: event.detail })}></lotse-suggestions>` : nothing}
      </div>
      <lotse-transfer .language=${this.language}
        @transfer=${({ detail }: CustomEvent<Transfer>) => session.say({ type: 'transfer', ...id, ...detail })}></lotse-transfer>
      <lotse-resolve .language=${this.language} .intent=${row?.intent ?? thread.packet?.intents[0]?.label ?? null}
        @resolve=${({ detail }: CustomEvent<Resolution>) => {
          session.say({ type: 'resolve', ...id, ...detail });
          // The buttons that had the focus are about to go, and the next conversation waits in the list.
          this.toList();
        }}></lotse-resolve>`;
  }

  /** What somebody wants with the open conversation; only what its standing allows. */
  private act(wish: HeadWish): void {
    const { session, agent } = this;
    const current = session?.current;
    if (!current || !agent) return;
    const { mine, mayClaim, mayTakeOver } = this.standing(session, current, agent);
    switch (wish) {
      case 'claim':
        if (!mayClaim) return;
        this.claimed = current.id;
        return session.say({ type: 'claim', conversation: current.id });
      case 'transfer': return void (mine && this.transferDialog?.open());
      case 'resolve': return void (mine && this.resolveDialog?.open());
      case 'takeover': return void (mayTakeOver && session.say({ type: 'takeover', conversation: current.id }));
      case 'back': return this.toList();
      case 'context': this.pane = 'context'; return;
      case 'tags':
        this.pane = 'context';
        void this.updateComplete.then(() => this.packet?.editTags());
    }
  }

  private standing(session: DeskSession, thread: Thread, agent: Agent): Standing {
    return standingOf(session.row(thread.id), thread, session.listed, agent);
  }

  private insert(text: string): void {
    this.pane = 'conversation';
    void this.updateComplete.then(() => this.reply?.insert(text));
  }

  private write(kind: Reply['kind']): void {
    if (!this.session?.current) return;
    this.pane = 'conversation';
    void this.updateComplete.then(() => this.reply?.write(kind));
  }

  private toList(): void {
    this.pane = 'inbox';
    void this.updateComplete.then(() => this.inbox?.focus());
  }
}

/** Why somebody cannot answer here. */
function barredBy({ owner, mayTakeOver }: Standing, language: Language): string {
  const { barred } = TEXTS[language];
  return owner === 'bot' && mayTakeOver ? barred.botForLeads : barred[owner];
}

/** The number of the order that a conversation is about, from what the shopper told or from the order's card. */
function orderOf({ packet }: Thread): string | null {
  const told = packet?.slots.find((slot) => slot.name === 'order_number')?.value;
  return told ?? /[A-Z]{2,}-\d+/.exec(packet?.order?.title ?? '')?.[0] ?? null;
}
