import { css } from 'lit';

export const replyStyles = css`
  :host {
    display: block;
    padding: 12px 20px 20px;
  }
  form {
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow-low);
  }
  form:focus-within {
    border-color: var(--link);
    outline: 2px solid var(--link);
    outline-offset: -2px;
  }
  form.note {
    background: var(--note-tint);
  }
  .note .tabs [aria-pressed='true'] {
    background: rgb(var(--shade) / 10%) !important;
  }
  .tabs {
    display: flex;
    gap: 4px;
    padding: 6px 6px 0;
  }
  .tabs button {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 4px 12px;
    border: 0;
    border-radius: 10px;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .tabs button[aria-pressed='true'] {
    background: var(--raised);
    color: var(--ink);
  }
  textarea {
    display: block;
    width: 100%;
    padding: 10px 16px 4px;
    border: 0;
    outline: 0;
    background: transparent;
    line-height: 1.5;
    resize: none;
  }
  textarea:focus-visible {
    outline: 0;
  }
  textarea::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 12px;
    padding: 4px 8px 8px;
  }
  @media (max-width: 1099.98px) {
    :host {
      padding: 8px 12px 12px;
    }
    textarea {
      height: 64px;
    }
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
  kbd {
    color: var(--ink-soft);
    font: inherit;
    font-size: 0.8125rem;
  }
`;
