import { css } from 'lit';
import { beliefStyles } from '../packet/belief.css';

export const conversationStyles = [beliefStyles, css`
  :host {
    display: block;
    min-height: 0;
    flex: 1;
  }
  .scroll {
    height: 100%;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .column {
    display: grid;
    gap: 18px;
    align-content: start;
    max-width: 820px;
    margin: 0 auto;
    padding: 24px 20px;
  }
  .message {
    display: grid;
    justify-items: start;
    gap: 6px;
    max-width: min(620px, 88%);
  }
  .message.bot,
  .message.agent {
    justify-self: end;
    justify-items: end;
  }
  .message.system {
    justify-self: center;
    justify-items: center;
  }
  .message.together {
    margin-top: -12px;
  }
  .day {
    justify-self: center;
    padding: 3px 12px;
    border-radius: 99px;
    background: var(--raised);
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .day time {
    font-weight: inherit;
  }
  .sender {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  time {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .bubble {
    max-width: 100%;
    padding: 10px 16px;
    border: 1px solid var(--line);
    border-radius: 6px 18px 18px 18px;
    background: var(--surface);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .bot .bubble {
    border-radius: 18px 6px 18px 18px;
    border-color: transparent;
    background: var(--harbour-tint);
  }
  .agent .bubble {
    border-radius: 18px 6px 18px 18px;
    border-color: transparent;
    background: var(--harbour);
    color: var(--on-harbour);
  }
  .system .bubble {
    border-radius: 14px;
    background: var(--raised);
  }
  .waiting .bubble {
    opacity: 0.75;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: inherit;
    gap: 6px;
  }
  .choices li {
    padding: 3px 10px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .cards {
    display: flex;
    gap: 12px;
    width: 100%;
    overflow-x: auto;
    padding-bottom: 4px;
  }
  .cards .card {
    flex: 0 0 min(320px, 100%);
    box-shadow: none;
  }
  /* Not by justify-content: what then overflows at the left could not be scrolled to. */
  .bot .cards .card:first-child {
    margin-left: auto;
  }
  .sources,
  .fate {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .fate {
    font-size: 0.8125rem;
  }
  .fate.read {
    color: var(--link);
  }
  .fate.bad {
    color: var(--bad);
  }
  .insight {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    color: var(--ink-soft);
  }
  .insight .belief {
    grid-template-columns: auto 72px auto;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 8px;
    color: var(--ink-soft);
    font-size: 0.875rem;
    text-align: center;
  }
  .note {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-radius: 14px;
    background: var(--note-tint);
    line-height: 1.5;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .note .sender {
    color: var(--warn);
  }
  .typing {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .typing.agent {
    justify-self: end;
  }
  .typing i {
    width: 5px;
    height: 5px;
    border-radius: 50%;
    background: currentColor;
    animation: blink 1.2s infinite;
  }
  .typing i:nth-of-type(1) {
    margin-left: 4px;
  }
  .typing i:nth-of-type(2) {
    animation-delay: 200ms;
  }
  .typing i:nth-of-type(3) {
    animation-delay: 400ms;
  }
  @keyframes blink {
    50% {
      opacity: 0.25;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .note {
      border: 1px solid CanvasText;
    }
  }
`];
