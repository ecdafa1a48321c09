import { css } from 'lit';

export const surveyStyles = css`
  :host {
    display: block;
    scroll-margin-bottom: 20px;
  }
  form {
    display: grid;
    gap: 16px;
    margin-top: 20px;
    padding: 18px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow-low);
  }
  h3 {
    font-size: 1.0625rem;
    font-weight: 650;
  }
  fieldset {
    min-width: 0;
  }
  fieldset + fieldset {
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  [data-testid='recommend'] legend {
    margin-bottom: 10px;
    text-wrap: balance;
  }
  legend + * {
    clear: both;
  }
  .stars {
    display: flex;
    margin-left: -8px;
  }
  .stars label {
    position: relative;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 12px;
    color: var(--edge);
    cursor: pointer;
  }
  .stars .lit {
    color: var(--buoy);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--link);
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .word {
    align-self: center;
    margin-left: 8px;
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  .comment {
    display: grid;
    gap: 6px;
    margin-top: 4px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  textarea {
    resize: vertical;
    color: var(--ink);
    font-size: 1rem;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(11, minmax(0, 1fr));
    border: 1px solid var(--edge);
    border-radius: 12px;
  }
  .scale label {
    position: relative;
    display: grid;
    place-items: center;
    min-height: 44px;
    border-radius: 11px;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .scale label:hover {
    background: var(--raised);
  }
  .scale label.lit,
  .scale label.lit:hover {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 650;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    margin-top: 6px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .button {
    justify-self: start;
    background: var(--accent);
    color: var(--on-accent);
  }
  @media (forced-colors: active) {
    .scale .lit {
      outline: 2px solid Highlight;
    }
  }
`;
