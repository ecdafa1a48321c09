import { css } from 'lit';

export const formStyles = css`
  form {
    display: grid;
    gap: 24px;
    max-width: 680px;
  }
  .entry {
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  .entry.narrow .field {
    max-width: 160px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 24px 20px;
    align-items: start;
  }
  .entry > label:not(.switch),
  legend {
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  fieldset.entry legend {
    float: left;
    width: 100%;
  }
  fieldset.entry legend + * {
    clear: both;
  }
  .field[readonly] {
    background: var(--raised);
    border-color: var(--line);
    color: var(--ink-soft);
  }
  .field[aria-invalid='true'] {
    border-color: var(--bad);
    box-shadow: 0 0 0 1px var(--bad);
  }
  textarea.field {
    line-height: 1.5;
    resize: vertical;
  }
  .hint {
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .wrong {
    display: flex;
    gap: 6px;
    color: var(--bad);
    font-size: 0.875rem;
    font-weight: 550;
  }
  .wrong svg {
    margin-top: 2px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    position: relative;
  }
  .chip input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 4px 14px;
    border: 1px solid var(--edge);
    border-radius: 99px;
    background: var(--surface);
    font-size: 0.9375rem;
    transition: background-color 120ms;
  }
  .chip svg {
    display: none;
  }
  .chip:hover span {
    background: var(--raised);
  }
  .chip input:checked + span {
    border-color: var(--link);
    background: var(--harbour-tint);
    color: var(--link);
    font-weight: 600;
  }
  .chip input:checked + span svg {
    display: block;
    margin-left: -4px;
  }
  .chip input:focus-visible + span {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  .radios {
    display: grid;
    gap: 2px;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }
  .radio,
  .switch {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    cursor: pointer;
  }
  .radio {
    padding: 10px 14px;
  }
  .radio:hover {
    background: var(--raised);
  }
  .radio:has(:focus-visible) {
    outline: 2px solid var(--link);
    outline-offset: -2px;
  }
  .radio small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .radio input,
  .switch input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    accent-color: var(--harbour);
  }
  .switch {
    font-weight: 600;
  }
  .inline {
    display: flex;
    gap: 8px;
    max-width: 400px;
  }
  .inline .button {
    flex: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-top: 20px;
    border-top: 1px solid var(--line);
  }
  .danger {
    color: var(--bad) !important;
  }
  .actions .danger {
    margin-left: auto;
  }
  .failure {
    display: flex;
    gap: 10px;
    padding: 12px 14px;
    border-radius: 12px;
    background: var(--bad-tint);
    color: var(--bad);
    font-size: 0.9375rem;
  }
  .stored {
    display: flex;
    gap: 8px;
    padding: 10px 14px;
    border-radius: 12px;
    background: var(--good-tint);
    color: var(--good);
    font-size: 0.9375rem;
    font-weight: 550;
  }
  h2 {
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: 0;
  }
  h3 {
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .lead {
    max-width: 60ch;
    margin-top: 4px;
    color: var(--ink-soft);
  }
`;
