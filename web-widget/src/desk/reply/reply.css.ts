import { css } from 'lit';

export const replyStyles = css`
  :host {
    display: block;
    padding-top: 8px;
  }
  .place {
    position: relative;
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
    field-sizing: content;
    min-height: calc(2lh + 14px);
    max-height: min(12lh, 40dvh);
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
  .hole {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-right: auto;
    color: var(--bad);
    font-size: 0.875rem;
  }
  .hint {
    color: var(--ink-soft);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--paper);
    font: 0.75rem ui-monospace, Menlo, monospace;
  }
  .note kbd {
    background: transparent;
    border-color: var(--edge);
  }
  .other {
    display: grid;
    gap: 4px;
    margin-bottom: 8px;
    padding: 10px 14px 12px;
    border: 1px dashed var(--edge);
    border-radius: 14px;
    font-size: 0.9375rem;
  }
  .other .sender {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .other .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .other .button {
    justify-self: start;
    margin-top: 4px;
  }
  .canned {
    position: absolute;
    inset: auto 0 calc(100% + 6px);
    z-index: 3;
    max-height: min(320px, 45dvh);
    padding: 6px;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    box-shadow: var(--shadow-high);
  }
  .canned [role='option'] {
    display: grid;
    grid-template-columns: minmax(110px, auto) minmax(0, 1fr);
    gap: 14px;
    padding: 8px 10px;
    border-radius: 9px;
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .canned [aria-selected='true'] {
    background: var(--harbour-tint);
  }
  .canned strong {
    color: var(--link);
    font-weight: 600;
  }
  .canned span {
    overflow: hidden;
    color: var(--ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .canned .none {
    padding: 8px 10px;
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  @media (max-width: 899.98px) {
    .canned [role='option'] {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @media (pointer: coarse), (max-width: 479.98px) {
    .hint {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .canned [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
