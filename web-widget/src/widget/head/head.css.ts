import { css } from 'lit';

export const headStyles = css`
  :host {
    display: block;
    background: var(--accent);
    color: var(--on-accent);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 14px 10px 12px 16px;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 14px;
    background: rgb(255 255 255 / 14%);
  }
  .names {
    flex: 1;
    min-width: 0;
  }
  h2 {
    overflow: hidden;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .names p {
    display: flex;
    align-items: center;
    gap: 7px;
    overflow: hidden;
    font-size: 0.875rem;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .names p::before {
    content: '';
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: #6fdca4;
  }
  .names p.away::before,
  .names p.queue::before {
    background: #ffc46b;
  }
  .names p.nobody::before {
    background: #b9c7d0;
  }
  .icon-button {
    width: 44px;
    height: 44px;
  }
  .icon-button + .icon-button {
    margin-left: -12px;
  }
  .icon-button:hover {
    background: rgb(255 255 255 / 16%) !important;
  }
  :focus-visible {
    outline-color: var(--on-accent);
    outline-offset: -3px;
  }
  .way {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    width: 100%;
    min-height: 44px;
    padding: 8px 16px;
    border: 0;
    border-top: 1px solid rgb(255 255 255 / 18%);
    background: rgb(255 255 255 / 8%);
    color: inherit;
    font-size: 0.9375rem;
    font-weight: 600;
    text-align: left;
  }
  button.way {
    cursor: pointer;
    transition: background-color 120ms;
  }
  button.way[disabled] {
    cursor: default;
    opacity: 0.85;
  }
  button.way:hover {
    background: rgb(255 255 255 / 16%);
  }
  .way.queue {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    padding: 10px 16px;
    background: var(--buoy-tint);
    border-top-color: transparent;
    color: var(--ink);
    font-weight: 400;
  }
  .way.queue b {
    display: block;
    font-weight: 650;
  }
  .way.queue p span {
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .back {
    grid-column: 2;
    justify-self: start;
    min-height: 32px;
    margin-top: 6px;
    padding: 4px 12px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .back:hover {
    background: var(--raised);
  }
  .way.queue :focus-visible {
    outline-color: var(--link);
    outline-offset: 1px;
  }
  .way.queue svg {
    color: var(--buoy);
  }
`;
