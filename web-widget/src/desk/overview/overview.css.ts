import { css } from 'lit';

export const overviewStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    overflow-y: auto;
  }
  .loading {
    display: grid;
    justify-items: center;
    gap: 16px;
    padding: 96px 24px;
    color: var(--ink-soft);
    --mark-light: var(--edge);
    --mark-band: var(--paper);
  }
  .page {
    max-width: 1180px;
    margin: 0 auto;
    padding: 28px 24px 48px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-bottom: 20px;
  }
  h2 {
    font-size: 1.625rem;
    letter-spacing: -0.015em;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px;
  }
  section {
    position: relative;
    padding: 20px 22px;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow-low);
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    margin-bottom: 14px;
    color: var(--ink-soft);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  h3 span {
    font-weight: 400;
  }
  .figure {
    font-size: 4.5rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.03em;
    line-height: 1;
  }
  .figure.small {
    display: flex;
    align-items: baseline;
    gap: 6px;
    font-size: 2rem;
    letter-spacing: -0.02em;
  }
  .figure small {
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-weight: 400;
    letter-spacing: 0;
  }
  .sub {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    color: var(--ink-soft);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .sub span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-left: 8px;
  }
  .sub .bad {
    color: var(--bad);
    font-weight: 600;
  }
  .queue {
    display: flex;
    flex-direction: column;
    min-height: 236px;
    border-color: transparent;
    background: var(--harbour-deep);
    color: #fff;
  }
  .queue h3,
  .queue .sub {
    color: #d5e2ea;
  }
  .queue .sub {
    margin-top: 10px;
    font-size: 1rem;
  }
  .queue b {
    margin-left: 4px;
    color: #fff;
    font-size: 1.125rem;
  }
  .sea {
    position: absolute;
    inset: auto 0 0;
    width: 100%;
    height: 56px;
    fill: rgb(255 255 255 / 7%);
  }
  .boats {
    width: 100%;
    max-width: 340px;
    margin-top: auto;
    margin-bottom: -2px;
    fill: #f0683a;
  }
  .measure + .measure {
    margin-top: 22px;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    font-weight: 550;
  }
  .head b {
    font-size: 1.375rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
  }
  .bar {
    width: 100%;
    height: 10px;
    margin: 6px 0 8px;
    border-radius: 99px;
  }
  .kept {
    fill: var(--good);
  }
  .broken {
    fill: var(--bad);
  }
  .ground {
    fill: var(--line);
  }
  .zero {
    fill: var(--edge);
  }
  .taken {
    fill: var(--link);
  }
  .left {
    fill: var(--edge);
  }
  .rated {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
  }
  .name {
    margin-bottom: 4px;
    font-weight: 550;
  }
  .stars {
    display: flex;
    gap: 2px;
    margin: 6px 0 4px;
    color: var(--buoy);
  }
  .pressing.late b {
    color: var(--bad);
  }
  .measure.pressing,
  .nps {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  .scale {
    width: calc(100% + 16px);
    margin: 4px -8px 0;
  }
  .ends {
    justify-content: space-between;
    font-size: 0.75rem;
  }
  .ends span {
    margin: 0;
  }
  .team {
    grid-column: 1 / -1;
  }
  .team ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
    gap: 12px 40px;
  }
  .team li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(84px, 130px) 44px;
    align-items: center;
    gap: 14px;
    min-height: 36px;
  }
  .who {
    display: grid;
    grid-template-columns: 10px minmax(0, 1fr);
    align-items: center;
    gap: 0 10px;
    font-weight: 550;
    line-height: 1.3;
  }
  .who i {
    width: 10px;
    height: 10px;
    border: 2px solid var(--edge);
    border-radius: 50%;
  }
  .who.present i {
    border-color: var(--good);
    background: var(--good);
  }
  .who .sub {
    grid-column: 2;
    margin: 0;
    font-weight: 400;
  }
  .load {
    width: 100%;
    height: 10px;
    border-radius: 4px;
  }
  .tally {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  @media (max-width: 1099.98px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 699.98px) {
    .page {
      padding: 18px 14px 32px;
    }
    .grid {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .queue {
      min-height: 190px;
    }
  }
  @media (forced-colors: active) {
    .kept,
    .taken {
      fill: Highlight;
    }
    .broken,
    .left {
      fill: GrayText;
    }
    .ground {
      fill: Canvas;
    }
  }
`;
