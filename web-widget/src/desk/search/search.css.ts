import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--paper);
    color: var(--ink);
    font: 400 1rem/1.45 var(--font);
  }
  .page {
    max-width: 920px;
    margin: 0 auto;
    padding: 32px clamp(16px, 4vw, 40px) 64px;
  }
  h1 {
    margin-bottom: 14px;
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .words {
    display: flex;
    gap: 8px;
  }
  .words > div {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  .words svg {
    position: absolute;
    left: 14px;
    top: 15px;
    color: var(--ink-soft);
    pointer-events: none;
  }
  .words .field {
    min-height: 50px;
    padding-left: 44px;
    border-radius: 14px;
  }
  .words .button {
    min-height: 50px;
    border-radius: 14px;
  }
  .words .button svg {
    position: static;
    color: inherit;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 12px 10px;
    margin-top: 16px;
  }
  .filters label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    min-width: 0;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .filters .field {
    min-height: 40px;
    min-width: 0;
    padding: 6px 8px;
    border-radius: 10px;
    font-size: 0.875rem;
    font-weight: 400;
  }
  .filters .set {
    border-color: var(--link);
    background: var(--harbour-tint);
  }
  .order {
    grid-column: 1 / -1;
    color: var(--bad);
    font-size: 0.875rem;
    font-weight: 550;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-height: 36px;
    margin: 16px 0 8px;
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  .count b {
    color: var(--ink);
    font-weight: 650;
  }
  .hits {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .hits li + li {
    border-top: 1px solid var(--line);
  }
  .hit {
    display: grid;
    gap: 6px;
    width: 100%;
    padding: 14px 18px 16px;
    border: 0;
    background: transparent;
    text-align: left;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .hit:hover {
    background: var(--raised);
  }
  .hit:focus-visible {
    outline-offset: -3px;
    border-radius: var(--radius);
  }
  .top {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .top b {
    min-width: 0;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .top b.nameless {
    color: var(--ink-soft);
    font-weight: 500;
  }
  time {
    flex: none;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .snippet {
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .snippet .who {
    color: var(--ink-soft);
  }
  .snippet.note {
    padding: 6px 10px;
    border-radius: 10px;
    background: var(--note-tint);
  }
  .note .who {
    color: var(--warn);
    font-weight: 650;
  }
  mark {
    padding: 0 2px;
    border-radius: 4px;
    background: var(--warn-tint);
    color: inherit;
    font-weight: 650;
    box-shadow: inset 0 -2px 0 var(--warn);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tag::before {
    content: '#';
    opacity: 0.7;
  }
  .more,
  .end {
    display: flex;
    justify-content: center;
    margin-top: 16px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .empty {
    padding: 48px 20px;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    color: var(--ink-soft);
    text-align: center;
  }
  .empty b {
    display: block;
    margin-bottom: 4px;
    color: var(--ink);
    font-size: 1.0625rem;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    margin-bottom: 12px;
    padding: 12px 14px;
    border-radius: 12px;
    background: var(--bad-tint);
    color: var(--bad);
  }
  .failure span {
    flex: 1 1 200px;
  }
  @media (max-width: 479.98px) {
    .page {
      padding-top: 20px;
    }
    .filters {
      grid-template-columns: 1fr 1fr;
    }
    .words .button span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .words .button {
      padding: 8px 14px;
    }
  }
  @media (forced-colors: active) {
    mark {
      outline: 1px solid Highlight;
    }
  }
`;
