import { css } from 'lit';

export const adminStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    background: var(--paper);
    color: var(--ink);
    font: 400 1rem/1.45 var(--font);
  }
  .admin {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / 248px minmax(0, 1fr);
    height: 100%;
    overflow: hidden;
  }
  nav {
    padding: 24px 14px;
    overflow-y: auto;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }
  h1 {
    margin-bottom: 14px;
    padding: 0 12px;
    font-size: 1.125rem;
    font-weight: 650;
  }
  nav ul {
    display: grid;
    gap: 2px;
  }
  nav button {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: 0;
    border-radius: 12px;
    background: transparent;
    color: var(--ink);
    text-align: left;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color 120ms;
  }
  nav button:hover {
    background: var(--raised);
  }
  nav svg {
    color: var(--ink-soft);
  }
  nav [aria-current] {
    background: var(--harbour-tint);
    color: var(--link);
    font-weight: 650;
  }
  nav [aria-current] svg {
    color: inherit;
  }
  .content {
    padding: 32px clamp(16px, 4vw, 56px) 64px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .content > * {
    max-width: 880px;
  }
  lotse-confirm {
    position: absolute;
  }
  .forbidden {
    padding: 64px 32px;
    text-align: center;
    color: var(--ink-soft);
  }
  @media (max-width: 859.98px) {
    .admin {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    nav {
      padding: 12px 12px 0;
      overflow: visible;
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }
    h1 {
      margin-bottom: 6px;
      padding: 0 4px;
    }
    nav ul {
      display: flex;
      gap: 0;
      margin: 0 -12px;
      padding: 0 8px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    nav button {
      gap: 8px;
      padding: 8px 12px;
      border-bottom: 3px solid transparent;
      border-radius: 0;
      font-size: 0.9375rem;
    }
    nav [aria-current] {
      border-bottom-color: var(--link);
      background: transparent;
    }
    nav button:focus-visible {
      outline-offset: -3px;
    }
    nav svg {
      display: none;
    }
    .content {
      padding: 20px 16px 48px;
    }
  }
`;
