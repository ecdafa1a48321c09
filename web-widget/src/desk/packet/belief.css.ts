import { css } from 'lit';

/** The bar of a belief stands in the transcript too. */
export const beliefStyles = css`
  .belief {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 72px 44px;
    align-items: center;
    gap: 10px;
    font-size: 0.875rem;
  }
  .intent {
    overflow-wrap: anywhere;
  }
  .bar {
    height: 6px;
    overflow: hidden;
    border-radius: 6px;
    background: var(--line);
  }
  .bar i {
    display: block;
    height: 100%;
    border-radius: 6px;
    background: var(--link);
  }
  .percent {
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar i {
      background: CanvasText;
    }
  }
`;
