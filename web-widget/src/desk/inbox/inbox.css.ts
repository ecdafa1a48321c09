import { css } from 'lit';

export const inboxStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--surface);
  }
  .tabs {
    display: flex;
    gap: 4px;
    padding: 12px 8px;
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 0;
    min-height: 40px;
    padding: 6px 4px;
    border: 0;
    border-radius: 11px;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.9375rem;
    font-weight: 600;
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
    min-width: 22px;
    padding: 0 6px;
    border-radius: 99px;
    background: var(--raised);
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    line-height: 22px;
    text-align: center;
  }
  [aria-pressed='true'] .count {
    background: var(--harbour);
    color: var(--on-harbour);
  }
  ul {
    flex: 1;
    overflow-y: auto;
    padding: 8px;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .row {
    position: relative;
    display: grid;
    gap: 6px;
    width: 100%;
    padding: 12px 14px;
    border: 0;
    border-radius: 14px;
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
    inset: 14px auto 14px 0;
    width: 3px;
    border-radius: 3px;
    background: var(--buoy);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .head,
  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 22px;
  }
  .wait {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-left: auto;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .late {
    color: var(--buoy);
    font-weight: 600;
  }
  .preview {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 1.4;
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
  .intent {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
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
`;
