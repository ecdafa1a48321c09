import { css } from 'lit';

export const sectionStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 12px 20px;
    margin-bottom: 20px;
  }
  .head > div {
    flex: 1 1 280px;
    min-width: 0;
  }
  .stored,
  .failure {
    margin-bottom: 16px;
  }
  .filter {
    max-width: 320px;
    margin-bottom: 12px;
  }
  .rows {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .rows li + li {
    border-top: 1px solid var(--line);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 14px;
    width: 100%;
    min-height: 64px;
    padding: 12px 16px;
    border: 0;
    background: transparent;
    text-align: left;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .row:hover {
    background: var(--raised);
  }
  .row:focus-visible {
    outline-offset: -3px;
    border-radius: var(--radius);
  }
  .row > svg {
    color: var(--ink-soft);
  }
  .face {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    border-radius: 13px;
    background: var(--harbour-tint);
    color: var(--link);
    font-weight: 650;
  }
  .off .face {
    background: var(--raised);
    color: var(--ink-soft);
  }
  .about {
    flex: 1;
    min-width: 0;
  }
  .about b {
    display: block;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .about small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .about small.short {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .off .about b {
    color: var(--ink-soft);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 6px;
  }
  .empty {
    padding: 32px 20px;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    color: var(--ink-soft);
    text-align: center;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 36px;
    margin: -6px 0 10px -8px;
    padding: 4px 10px 4px 4px;
    border: 0;
    border-radius: 10px;
    background: transparent;
    color: var(--link);
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .back:hover {
    background: var(--harbour-tint);
  }
  .editing h2 {
    margin-bottom: 24px;
  }
  @media (max-width: 559.98px) {
    .row {
      flex-wrap: wrap;
    }
    .row > svg {
      display: none;
    }
    .marks {
      justify-content: flex-start;
      flex-basis: 100%;
      margin-top: -6px;
    }
    .row:has(.face) .marks {
      padding-left: 54px;
    }
    .marks:not(:has(*)) {
      display: none;
    }
  }
`;
