import { css } from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    background: var(--paper);
    color: var(--ink);
    font: 400 1rem/1.45 var(--font);
  }
  lotse-login,
  .loading {
    flex: 1;
  }
  .loading {
    padding: 40px;
    color: var(--ink-soft);
  }
  .section {
    flex: 1;
    min-height: 0;
  }
  .section > * {
    height: 100%;
  }
`;
