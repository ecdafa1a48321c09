import { css } from 'lit';

export const keysStyles = css`
  :host {
    --dialog-width: 760px;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(290px, 100%), 1fr));
    gap: 20px 40px;
    margin-bottom: 20px;
  }
  h3 {
    margin-bottom: 6px;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
  }
  dl div {
    display: grid;
    grid-template-columns: 124px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    min-height: 38px;
    border-bottom: 1px solid var(--line);
  }
  dl div:last-child {
    border-bottom: 0;
  }
  dt {
    display: flex;
    align-items: center;
    gap: 5px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  kbd {
    min-width: 26px;
    padding: 2px 7px;
    border: 1px solid var(--edge);
    border-bottom-width: 2px;
    border-radius: 7px;
    background: var(--raised);
    color: var(--ink);
    font: 0.8125rem/1.4 ui-monospace, Menlo, monospace;
    text-align: center;
  }
  .switch {
    display: flex;
    gap: 10px;
    min-height: 24px;
    margin-bottom: 20px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
    cursor: pointer;
  }
  input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    accent-color: var(--harbour);
  }
`;
