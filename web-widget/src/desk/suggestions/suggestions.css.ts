import { css } from 'lit';

export const suggestionsStyles = css`
  :host {
    display: block;
  }
  section {
    margin-top: 8px;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 2px 6px;
    border: 0;
    border-radius: 8px;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .title:hover {
    color: var(--ink);
  }
  .count {
    font-weight: 400;
  }
  ul {
    display: grid;
    grid-auto-columns: minmax(220px, 1fr);
    grid-auto-flow: column;
    gap: 10px;
    margin-top: 6px;
    padding: 1px 1px 6px;
    overflow-x: auto;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  li {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 10px 12px 6px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    font-size: 0.875rem;
    line-height: 1.4;
    scroll-snap-align: start;
  }
  li > a,
  li > strong {
    overflow: hidden;
    font-weight: 600;
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  li > a:hover {
    text-decoration: underline;
  }
  kbd {
    margin-right: 6px;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 5px;
    font: 0.75rem/1.4 ui-monospace, Menlo, monospace;
    opacity: 0.75;
  }
  @media (pointer: coarse), (max-width: 479.98px) {
    kbd {
      display: none;
    }
  }
  p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
`;
