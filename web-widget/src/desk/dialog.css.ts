import { css } from 'lit';

/** What all dialogs of the desk share. */
export const dialogStyles = css`
  dialog {
    width: min(var(--dialog-width, 520px), calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    margin: auto;
    padding: 28px;
    overflow-y: auto;
    border: 0;
    border-radius: 20px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-high);
    font-size: 1rem;
  }
  dialog::backdrop {
    background: rgb(7 20 30 / 50%);
  }
  dialog h2 {
    margin-bottom: 20px;
    font-size: 1.25rem;
    letter-spacing: -0.01em;
  }
  dialog fieldset {
    min-width: 0;
    margin-bottom: 20px;
  }
  dialog legend,
  .label {
    display: block;
    margin-bottom: 8px;
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 10px;
  }
  .hint {
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .error {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--bad);
    font-size: 0.875rem;
  }
  .segments {
    display: flex;
    gap: 4px;
    padding: 4px;
    border-radius: 14px;
    background: var(--raised);
  }
  .segments label {
    position: relative;
    display: grid;
    flex: 1;
    place-items: center;
    min-height: 38px;
    padding: 4px 10px;
    border-radius: 10px;
    font-size: 0.9375rem;
    font-weight: 550;
    text-align: center;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments label:has(:checked) {
    background: var(--surface);
    box-shadow: var(--shadow-low);
    color: var(--link);
    font-weight: 650;
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--link);
    outline-offset: -1px;
  }
  @media (max-width: 479.98px) {
    dialog {
      padding: 20px 18px;
    }
    .buttons .button {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    dialog,
    .segments label:has(:checked) {
      border: 2px solid Highlight;
    }
  }
`;
