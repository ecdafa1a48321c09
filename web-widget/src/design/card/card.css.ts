import { css } from 'lit';
import { pictureStyles } from '../picture.css';

export const cardStyles = [pictureStyles, css`
  .card {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-low);
  }
  .card .picture {
    height: 132px;
  }
  .card .picture img {
    padding: 12px;
  }
  .card-body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    flex: 1;
    padding: 14px 16px 16px;
  }
  .card header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
  }
  .card-title {
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .card.dense header {
    position: relative;
    justify-content: flex-start;
    align-content: center;
    min-height: 56px;
    padding-left: 68px;
  }
  .card.dense header:not(:has(.picture)) {
    min-height: 0;
    padding-left: 0;
  }
  .card.dense .picture {
    position: absolute;
    left: 0;
    top: 0;
    width: 56px;
    height: 56px;
    border-radius: 12px;
  }
  .card.dense .picture img {
    padding: 4px;
  }
  .card-subtitle {
    flex-basis: 100%;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .card dl {
    display: grid;
    gap: 8px;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .card dl div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .card dt {
    flex: 1 1 0;
    min-width: 30%;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
  .card dd {
    display: block;
    max-width: 66%;
    font-weight: 550;
    text-align: right;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  /* A fact of one part has the line to itself. */
  .card .whole :empty {
    display: none;
  }
  .card .whole dt,
  .card .whole dd {
    max-width: none;
    color: var(--ink);
    font-weight: 400;
    text-align: left;
    text-wrap: wrap;
  }
  .timeline li {
    position: relative;
    display: grid;
    gap: 1px;
    padding: 0 0 12px 24px;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .timeline li:last-child {
    padding-bottom: 0;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    left: 2px;
    top: 3px;
    z-index: 1;
    width: 12px;
    height: 12px;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--surface);
  }
  .timeline li:not(:last-child)::after {
    content: '';
    position: absolute;
    left: 7px;
    top: 12px;
    bottom: -4px;
    width: 2px;
    background: var(--line);
  }
  .timeline .done::before {
    border-color: var(--good);
    background: var(--good);
  }
  .timeline .done:not(:last-child)::after {
    background: var(--good);
  }
  .timeline .current::before {
    border-color: var(--buoy);
    box-shadow: 0 0 0 4px var(--buoy-tint);
  }
  .timeline .current .step-label {
    font-weight: 650;
  }
  .timeline .open .step-label,
  .step-at {
    color: var(--ink-soft);
  }
  .step-at {
    font-variant-numeric: tabular-nums;
  }
  .card-link {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    margin-top: auto;
    padding-top: 4px;
    font-weight: 600;
    text-decoration: none;
  }
  .card-link:hover {
    text-decoration: underline;
  }
`];
