import { css } from 'lit';

export const piecesStyles = css`
  .stars > span[aria-hidden] {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .stars svg {
    color: #d98a1f;
  }
  .reviews {
    color: var(--ink-soft);
  }
  .price {
    font-size: 1.125rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
  }
  .price.sale {
    color: var(--buoy);
  }
  .price s {
    margin-left: 4px;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .stock {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .stock::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--edge);
  }
  .stock.good {
    color: var(--good);
  }
  .stock.warn {
    color: var(--warn);
  }
  .stock.good::before,
  .stock.warn::before {
    background: currentColor;
  }
`;
