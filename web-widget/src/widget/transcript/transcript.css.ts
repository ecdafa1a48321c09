import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 0;
    flex: 1;
  }
  .scroll {
    height: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 16px 16px 24px;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .notice {
    display: flex;
    gap: 10px;
    margin-bottom: 20px;
    padding: 10px 14px;
    border-radius: 14px;
    background: var(--raised);
    color: var(--ink-soft);
    font-size: 0.875rem;
    line-height: 1.45;
  }
  .message {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    justify-items: start;
    gap: 4px 8px;
    margin-top: 18px;
    animation: arrive 180ms ease-out;
  }
  .message > * {
    grid-column: 2;
  }
  .message.follows {
    margin-top: 8px;
  }
  .message.follows .face,
  .message.follows .sender {
    display: none;
  }
  .face {
    grid-column: 1 !important;
    grid-row: 1 / span 2;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    margin-top: 2px;
    border-radius: 11px;
    background: var(--harbour-tint);
    color: var(--link);
  }
  .agent .face {
    background: var(--buoy-tint);
    color: var(--buoy);
  }
  .sender {
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .bubble {
    max-width: 100%;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 6px 18px 18px 18px;
    background: var(--surface);
    box-shadow: 0 1px 2px rgb(var(--shade) / 5%);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .agent .bubble {
    border-color: transparent;
    background: var(--buoy-tint);
  }
  .shopper {
    grid-template-columns: 48px minmax(0, 1fr);
    justify-items: end;
  }
  .shopper .bubble {
    border-color: transparent;
    border-radius: 18px 18px 6px 18px;
    background: var(--accent);
    color: var(--on-accent);
  }
  .pending .bubble {
    opacity: 0.72;
  }
  .failed .bubble {
    outline: 2px solid var(--bad);
    outline-offset: 2px;
  }
  .system {
    grid-template-columns: minmax(0, 1fr);
  }
  .system > * {
    grid-column: 1;
  }
  .system .bubble {
    width: 100%;
    border-radius: 14px;
    background: var(--raised);
    box-shadow: none;
  }
  time,
  .fate {
    color: var(--ink-soft);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .fate {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .failed .fate {
    color: var(--bad);
    font-size: 0.875rem;
  }
  .fate button,
  .helpful button {
    min-width: 44px;
    min-height: 32px;
    padding: 2px 12px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .fate button:hover,
  .helpful button:hover {
    background: var(--raised);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 18px 0 4px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    text-align: center;
  }
  .line + .line {
    margin-top: 4px;
  }
  .line span {
    max-width: 34ch;
    text-wrap: balance;
  }
  .line::before,
  .line::after {
    content: '';
    flex: 1 0 16px;
    height: 1px;
    background: var(--line);
  }
  .mark {
    position: relative;
    display: inline-flex;
  }
  .mark.read {
    color: var(--good);
  }
  .day {
    margin: 22px 0 8px;
    text-align: center;
  }
  .day:first-child {
    margin-top: 0;
  }
  .day span {
    display: inline-block;
    padding: 3px 12px;
    border-radius: 99px;
    background: var(--raised);
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .one-card {
    grid-column: 1 / -1;
    width: 100%;
    max-width: 400px;
    margin-top: 4px;
  }
  .down {
    position: absolute;
    right: 16px;
    bottom: 12px;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 50%;
    background: var(--surface);
    color: var(--link);
    box-shadow: var(--shadow-low);
    cursor: pointer;
  }
  .down:hover {
    background: var(--raised);
  }
  .cards {
    display: flex;
    gap: 12px;
    grid-column: 1 / -1;
    width: calc(100% + 32px);
    margin: 4px -16px 0;
    padding: 4px 16px 10px;
    overflow-x: auto;
    scroll-padding-left: 16px;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .cards .card {
    flex: 0 0 240px;
    scroll-snap-align: start;
  }
  .cards dl div {
    display: grid;
    gap: 0;
  }
  .cards dd {
    max-width: none;
    text-align: left;
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-top: 2px;
  }
  .sources a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 4px 12px 4px 10px;
    border-radius: 10px;
    background: var(--harbour-tint);
    color: var(--link);
    font-size: 0.875rem;
    font-weight: 550;
    text-decoration: none;
  }
  .sources a:hover {
    text-decoration: underline;
  }
  .helpful {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .helpful span {
    margin-right: 4px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 14px 0 0 40px;
  }
  .choice {
    min-height: 44px;
    padding: 8px 16px;
    border: 1.5px solid var(--link);
    border-radius: 14px;
    background: var(--surface);
    color: var(--link);
    font-weight: 600;
    text-align: left;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .choice:hover {
    background: var(--harbour-tint);
  }
  .typing {
    display: inline-flex;
    gap: 5px;
    margin: 16px 0 0 40px;
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: 6px 18px 18px 18px;
    background: var(--surface);
  }
  .typing i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--ink-soft);
    animation: wave 1.2s infinite ease-in-out;
  }
  .typing i:nth-of-type(2) {
    animation-delay: 150ms;
  }
  .typing i:nth-of-type(3) {
    animation-delay: 300ms;
  }
  @keyframes wave {
    0%,
    60%,
    100% {
      opacity: 0.35;
      transform: none;
    }
    30% {
      opacity: 1;
      transform: translateY(-4px);
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @media (forced-colors: active) {
    .bubble {
      border-color: CanvasText;
    }
    .typing i {
      background: CanvasText;
    }
  }
`;
