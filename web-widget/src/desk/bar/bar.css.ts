import { css } from 'lit';

export const barStyles = css`
  :host {
    display: block;
    background: var(--harbour-deep);
    color: #fff;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: 56px;
    padding: 6px 12px 6px 20px;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.125rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  h1 b {
    font-weight: 400;
    opacity: 0.8;
  }
  nav {
    display: flex;
    gap: 2px;
    margin-left: 12px;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 38px;
    padding: 4px 12px;
    border-radius: 11px;
    color: #d5e2ea;
    font-size: 0.9375rem;
    font-weight: 550;
    text-decoration: none;
  }
  nav a:hover {
    background: rgb(255 255 255 / 10%);
  }
  nav a[aria-current] {
    background: rgb(255 255 255 / 16%);
    color: #fff;
  }
  .attention {
    min-width: 20px;
    padding: 0 6px;
    border-radius: 99px;
    background: #f0683a;
    color: #10222f;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    line-height: 20px;
    text-align: center;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-left: auto;
    font-size: 0.875rem;
    color: #d5e2ea;
  }
  .line i,
  .presence i {
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: #ffc46b;
  }
  .line.open i,
  .presence[aria-checked='true'] i {
    background: #6fdca4;
  }
  /* A line that stands needs no words, but to those who do not see the difference. */
  .line.open {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .line.open + .presence {
    margin-left: auto;
  }
  .presence {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 4px 14px;
    border: 1px solid rgb(255 255 255 / 35%);
    border-radius: 99px;
    background: transparent;
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .presence .load {
    padding-left: 8px;
    border-left: 1px solid rgb(255 255 255 / 30%);
    color: #d5e2ea;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .presence:hover,
  header .icon-button:hover {
    background: rgb(255 255 255 / 14%) !important;
  }
  header > :not([popover]) :focus-visible,
  header > :focus-visible {
    outline-color: #fff;
  }
  .tools {
    display: flex;
    align-items: center;
  }
  .language {
    font-size: 0.875rem;
    font-weight: 650;
  }
  .name {
    padding: 0 6px 0 12px;
    font-weight: 600;
  }
  [popover] {
    position: fixed;
    inset: 60px 12px auto auto;
    width: min(380px, calc(100vw - 24px));
    margin: 0;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-high);
  }
  [popover]:popover-open {
    display: grid;
    justify-items: start;
    gap: 12px;
  }
  [popover] h2 {
    font-size: 1.0625rem;
  }
  [popover] p {
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  [popover] label {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    min-height: 24px;
    cursor: pointer;
  }
  [popover] input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    accent-color: var(--harbour);
  }
  @media (max-width: 1099.98px) {
    nav {
      margin-left: 0;
    }
    nav a {
      padding: 4px 10px;
    }
    h1 span,
    .name {
      display: none;
    }
  }
  @media (max-width: 899.98px) {
    header {
      gap: 2px 8px;
      padding: 6px 4px 6px 12px;
    }
    .line:not(.open) span,
    .keys.keys {
      display: none;
    }
    :host([compact]) nav {
      display: none;
    }
    nav {
      order: 1;
      flex-basis: 100%;
    }
    nav a {
      flex: 1;
      justify-content: center;
    }
  }
  @media (max-width: 359.98px) {
    .presence .load {
      display: none;
    }
  }
  @media (max-width: 479.98px) {
    nav a {
      flex-direction: column;
      gap: 1px;
      position: relative;
      font-size: 0.75rem;
    }
    .attention {
      position: absolute;
      top: 0;
      left: calc(50% + 6px);
      min-width: 17px;
      padding: 0 4px;
      font-size: 0.6875rem;
      line-height: 17px;
    }
  }
`;
