import { css } from 'lit';
import { beliefStyles } from './belief.css';

export const packetStyles = [beliefStyles, css`
  :host {
    display: block;
    min-height: 0;
    background: var(--surface);
  }
  .scroll {
    height: 100%;
    overflow-y: auto;
    padding: 20px;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  h2 {
    margin-bottom: 14px;
    font-size: 1.0625rem;
  }
  h3 {
    margin-bottom: 10px;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
  }
  section {
    margin-top: 20px;
    padding-top: 18px;
    border-top: 1px solid var(--line);
  }
  .why {
    display: flex;
    gap: 12px;
    margin-bottom: 18px;
    padding: 12px 14px;
    border-radius: 14px;
    background: var(--buoy-tint);
  }
  .why svg {
    color: var(--buoy);
  }
  .why strong {
    display: block;
    font-weight: 600;
    line-height: 1.35;
  }
  small {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  dl:not(.card dl) {
    display: grid;
    gap: 10px;
    font-size: 0.9375rem;
  }
  dl:not(.card dl) > div {
    display: grid;
    grid-template-columns: 120px minmax(0, 1fr);
    gap: 10px;
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    overflow-wrap: anywhere;
  }
  .phone {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .beliefs,
  .articles {
    display: grid;
    gap: 10px;
  }
  .articles li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    min-height: 24px;
    font-size: 0.9375rem;
  }
  .none {
    color: var(--ink-soft);
  }
`];
