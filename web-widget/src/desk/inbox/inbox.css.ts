import { css, unsafeCSS } from 'lit';

/** The height of every row, in the root's font size, so that it grows with the text. */
export const ROW_REM = 6.75;
/** The height of the heading over the messages left; less than a row's, so that the rows drawn beyond an edge make up for it. */
export const HEADING_REM = 2.5;

export const inboxStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--surface);
  }
  .tabs {
    display: flex;
    gap: 2px;
    padding: 10px 8px 6px;
  }
  .tabs button {
    display: grid;
    flex: 1 1 auto;
    justify-items: center;
    gap: 1px;
    min-width: 0;
    min-height: 52px;
    padding: 6px 5px;
    border: 0;
    border-radius: 12px;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 550;
    line-height: 1.25;
    white-space: nowrap;
    cursor: pointer;
  }
  .tabs button:hover {
    background: var(--raised);
  }
  .tabs button[aria-pressed='true'] {
    background: var(--harbour-tint);
    color: var(--link);
  }
  .count {
    color: var(--ink);
    font-size: 1.0625rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  [aria-pressed='true'] .count {
    color: inherit;
  }
  .filter {
    display: flex;
    gap: 8px;
    padding: 4px 12px 10px;
    border-bottom: 1px solid var(--line);
  }
  .words {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding-left: 11px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    color: var(--ink-soft);
  }
  .words:focus-within {
    outline: 2px solid var(--link);
    outline-offset: -1px;
  }
  .words input {
    flex: 1;
    min-width: 0;
    height: 36px;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
    color: var(--ink);
    font-size: 0.9375rem;
    text-overflow: ellipsis;
  }
  .words input::-webkit-calendar-picker-indicator {
    display: none !important;
  }
  .words input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  .clear {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: transparent;
    cursor: pointer;
  }
  .filter select {
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    color: var(--ink);
    font-size: 0.875rem;
    font-weight: 550;
  }
  .list {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }
  [role='list'] {
    position: absolute;
    inset: 0 0 auto;
  }
  .list h3 {
    position: absolute;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    height: ${unsafeCSS(`${HEADING_REM}rem`)};
    padding: 0 16px 0 18px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
  }
  h3 span {
    margin-left: auto;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .place {
    position: absolute;
    inset-inline: 0;
    height: ${unsafeCSS(`${ROW_REM}rem`)};
    contain: strict;
    border-bottom: 1px solid var(--line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 4px;
    width: 100%;
    height: 100%;
    padding: 10px 16px 9px 18px;
    border: 0;
    background: transparent;
    color: var(--ink);
    text-align: left;
    cursor: pointer;
  }
  .row:hover {
    background: var(--raised);
  }
  .row[aria-current] {
    background: var(--harbour-tint);
  }
  .row[aria-current]::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 4px;
    background: var(--buoy);
  }
  .row:focus-visible {
    outline-offset: -3px;
    border-radius: 6px;
  }
  .head,
  .foot {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 22px;
  }
  .unread {
    flex: none;
    width: 9px;
    height: 9px;
    margin-left: -2px;
    border-radius: 50%;
    background: var(--buoy);
  }
  .row:has(.unread) .preview {
    font-weight: 600;
  }
  .clock {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-left: auto;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    line-height: 22px;
    white-space: nowrap;
  }
  .clock.warn,
  .clock.late {
    padding: 0 8px 0 6px;
    border-radius: 99px;
    font-weight: 650;
  }
  .clock.warn {
    background: var(--warn-tint);
    color: var(--warn);
  }
  .clock.late {
    background: var(--bad-tint);
    color: var(--bad);
  }
  .preview {
    display: -webkit-box;
    align-self: start;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 0.9375rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .foot {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .language {
    font-weight: 650;
    text-transform: uppercase;
  }
  .tag {
    flex: none;
    max-width: 92px;
    padding: 0 7px;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--surface);
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .intent {
    overflow: hidden;
    min-width: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .whose {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    max-width: 50%;
    margin-left: auto;
    overflow: hidden;
    white-space: nowrap;
  }
  .whose.offered {
    color: var(--link);
    font-weight: 600;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 56px 24px;
    color: var(--ink-soft);
    text-align: center;
  }
  .empty svg {
    color: var(--edge);
  }
  @media (max-width: 359.98px), (min-width: 900px) and (max-width: 1299.98px) {
    .tabs button {
      font-size: 0.75rem;
      font-weight: 500;
    }
  }
  @media (forced-colors: active) {
    .unread,
    .row[aria-current]::before {
      background: Highlight;
    }
    .clock.late {
      border: 1px solid;
    }
  }
`;
