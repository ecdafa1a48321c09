import { css } from 'lit';

export const productStyles = css`
  :host {
    display: block;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 32px;
    margin: 16px 0;
    text-decoration: none;
  }
  .back:hover {
    text-decoration: underline;
  }
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: clamp(24px, 5vw, 72px);
    align-items: start;
  }
  .picture {
    position: sticky;
    top: 24px;
    aspect-ratio: 1;
    border-radius: 28px;
  }
  .picture img {
    padding: 12%;
  }
  .words {
    display: grid;
    justify-items: start;
    gap: 12px;
    line-height: 1.6;
  }
  .brand,
  .sku,
  small {
    color: var(--ink-soft);
    font-size: 0.9375rem;
    font-weight: 400;
  }
  h1 {
    font-size: clamp(1.75rem, 4vw, 2.5rem);
    letter-spacing: -0.025em;
    line-height: 1.12;
    hyphens: auto;
  }
  h2 {
    margin-top: 16px;
    font-size: 1.125rem;
  }
  .cost {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 14px;
  }
  .cost .price {
    font-size: 1.75rem;
  }
  .cost s {
    font-size: 1.125rem;
  }
  .description {
    max-width: 60ch;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 4px;
  }
  legend {
    margin-bottom: 8px;
    padding: 0;
    font-weight: 600;
  }
  .option {
    position: relative;
  }
  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option span {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: 48px;
    min-height: 44px;
    padding: 6px 14px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--surface);
  }
  .option input:checked + span {
    border-color: var(--link);
    box-shadow: inset 0 0 0 1px var(--link);
    background: var(--harbour-tint);
    font-weight: 600;
  }
  .option input:focus-visible + span {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  .option i {
    width: 18px;
    height: 18px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1px rgb(0 0 0 / 25%);
  }
  .button {
    min-height: 54px;
    min-width: min(340px, 100%);
    margin-top: 4px;
    border-radius: 16px;
    font-size: 1.0625rem;
  }
  .added {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    color: var(--good);
    font-weight: 600;
  }
  .attributes {
    display: grid;
    gap: 8px;
  }
  .attributes li {
    display: flex;
    gap: 10px;
  }
  .attributes svg {
    margin-top: 4px;
    color: var(--good);
  }
  @media (max-width: 767.98px) {
    article {
      grid-template-columns: minmax(0, 1fr);
    }
    .picture {
      position: static;
      aspect-ratio: 4 / 3;
    }
  }
`;
