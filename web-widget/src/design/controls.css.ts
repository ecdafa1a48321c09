import { css } from 'lit';

/** Buttons, fields, badges, bars: drawn once, used by all. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 8px 18px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: var(--harbour);
    color: var(--on-harbour);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
    transition: filter 120ms, background-color 120ms, border-color 120ms;
  }
  .button:hover {
    filter: brightness(1.12);
  }
  .button:active {
    filter: brightness(0.94);
  }
  .button.plain {
    background: var(--surface);
    border-color: var(--edge);
    color: var(--ink);
  }
  .button.plain:hover {
    filter: none;
    background: var(--raised);
  }
  .button.small {
    min-height: 36px;
    padding: 4px 12px;
    border-radius: 10px;
    font-size: 0.9375rem;
  }
  .button[disabled],
  .icon-button[disabled] {
    opacity: 0.45;
    cursor: default;
    filter: none;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    position: relative;
    width: 40px;
    height: 40px;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: transparent;
    color: inherit;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .icon-button:hover:not([disabled]) {
    background: var(--raised);
  }
  .field {
    width: 100%;
    min-height: 44px;
    padding: 9px 14px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--surface);
    color: var(--ink);
  }
  .field::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  .field:focus-visible {
    outline-offset: 0;
    border-color: var(--link);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 2px 8px;
    border-radius: 99px;
    background: var(--raised);
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.4;
    white-space: nowrap;
  }
  .badge.good {
    background: var(--good-tint);
    color: var(--good);
  }
  .badge.warn {
    background: var(--warn-tint);
    color: var(--warn);
  }
  .badge.bad {
    background: var(--bad-tint);
    color: var(--bad);
  }
  .badge.blue {
    background: var(--harbour-tint);
    color: var(--link);
  }
  @media (forced-colors: active) {
    .button,
    .icon-button,
    .badge {
      border: 1px solid ButtonText;
    }
  }
`;
