import { css } from 'lit';

export const appStyles = css`
  :host {
    display: block;
    min-height: 100dvh;
    background: var(--paper);
    color: var(--ink);
    font: 400 1rem/1.5 var(--font);
  }
  .skip {
    position: absolute;
    left: 16px;
    top: -60px;
    z-index: 10;
    padding: 10px 16px;
    border-radius: 12px;
    background: var(--surface);
  }
  .skip:focus {
    top: 8px;
  }
  .hint {
    padding: 6px 16px;
    background: var(--harbour-deep);
    color: #e2ecf2;
    font-size: 0.875rem;
    text-align: center;
  }
  .hint code {
    padding: 1px 7px;
    border-radius: 6px;
    background: rgb(255 255 255 / 16%);
    color: #fff;
    font: 600 0.8125rem ui-monospace, Menlo, monospace;
    white-space: nowrap;
  }
  header,
  main,
  .contact,
  footer > div {
    max-width: 1320px;
    margin: 0 auto;
    padding-inline: clamp(16px, 3vw, 40px);
  }
  main {
    padding-bottom: 72px;
    outline: 0;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 12px 28px;
    padding: 18px 0 10px;
  }
  .logo {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--ink);
    font-size: 1.375rem;
    font-weight: 750;
    letter-spacing: -0.03em;
    text-decoration: none;
  }
  .search {
    position: relative;
    flex: 1;
    max-width: 520px;
    margin: 0 auto;
  }
  .search svg {
    position: absolute;
    left: 16px;
    top: 12px;
    color: var(--ink-soft);
  }
  .search .field {
    padding-left: 46px;
    border-color: var(--edge);
    border-radius: 99px;
  }
  nav {
    display: flex;
    align-items: center;
    gap: 20px;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  .basket {
    position: relative;
    padding: 4px;
  }
  .basket b {
    position: absolute;
    top: -4px;
    right: -6px;
    min-width: 20px;
    padding: 0 5px;
    border-radius: 99px;
    background: #c8431b;
    color: #fff;
    font-size: 0.75rem;
    line-height: 20px;
    text-align: center;
  }
  .categories {
    display: flex;
    gap: 4px;
    margin: 0 -14px 16px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .categories button {
    position: relative;
    flex: none;
    min-height: 44px;
    padding: 8px 14px;
    border: 0;
    background: none;
    color: var(--ink-soft);
    font-weight: 600;
    cursor: pointer;
  }
  .categories button:focus-visible {
    outline-offset: -3px;
    border-radius: 10px;
  }
  .categories button:hover,
  .categories [aria-pressed='true'] {
    color: var(--ink);
  }
  .categories [aria-pressed='true']::after {
    content: '';
    position: absolute;
    inset: auto 14px 4px;
    height: 3px;
    border-radius: 3px;
    background: var(--buoy);
  }
  .contact {
    display: grid;
    grid-template-columns: 1fr 1.4fr;
    gap: 40px;
    padding-block: 48px;
    border-top: 1px solid var(--line);
  }
  .contact h2 {
    margin-bottom: 14px;
    font-size: 1.375rem;
    letter-spacing: -0.015em;
  }
  .contact p + p {
    margin-top: 10px;
  }
  .contact a {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-height: 28px;
    font-weight: 600;
    text-decoration: none;
  }
  .contact small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .contact ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 20px;
  }
  .contact li {
    display: flex;
    gap: 10px;
  }
  .contact li svg {
    color: var(--buoy);
  }
  .contact li b {
    display: block;
  }
  footer {
    background: var(--harbour-deep);
    color: #e2ecf2;
  }
  footer > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 20px 48px;
    padding-block: 40px 96px;
  }
  footer .logo,
  footer a {
    color: #fff;
  }
  footer ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  footer a {
    display: inline-block;
    min-height: 28px;
  }
  footer .note {
    flex-basis: 100%;
    color: #b9cbd6;
    font-size: 0.875rem;
  }
  footer :focus-visible {
    outline-color: #fff;
  }
  @media (max-width: 767.98px) {
    .bar {
      flex-wrap: wrap;
    }
    .search {
      order: 3;
      flex-basis: 100%;
      max-width: none;
    }
    nav {
      gap: 14px;
      margin-left: auto;
    }
    .contact {
      grid-template-columns: 1fr;
    }
  }
  @media (max-width: 399.98px) {
    .bar {
      column-gap: 8px;
    }
    nav {
      gap: 10px;
      font-size: 0.9375rem;
    }
    .logo {
      gap: 6px;
      font-size: 1.0625rem;
    }
    .logo svg {
      width: 30px;
    }
  }
`;
