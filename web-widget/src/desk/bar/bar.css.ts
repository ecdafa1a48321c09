import { css } from 'lit';

export const barStyles = css`
  :host {
    display: block;
    background: var(--harbour-deep);
    color: #fff;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 12px 8px 20px;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.125rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  h1 b {
    font-weight: 400;
    opacity: 0.8;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 0.875rem;
    color: #d5e2ea;
  }
  .line i,
  .presence i {
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: #ffc46b;
  }
  .line.open i,
  .presence[aria-checked='true'] i {
    background: #6fdca4;
  }
  .presence {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    margin-left: auto;
    padding: 4px 14px;
    border: 1px solid rgb(255 255 255 / 35%);
    border-radius: 99px;
    background: transparent;
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .presence:hover,
  header .icon-button:hover {
    background: rgb(255 255 255 / 14%) !important;
  }
  header :focus-visible {
    outline-color: #fff;
  }
  .tools {
    display: flex;
    align-items: center;
  }
  .language {
    font-size: 0.875rem;
    font-weight: 650;
  }
  .name {
    padding: 0 6px 0 12px;
    font-weight: 600;
  }
  @media (max-width: 599.98px) {
    header {
      padding-left: 14px;
    }
    h1 span {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    header {
      gap: 8px;
      padding-right: 4px;
    }
    .line span,
    .keys,
    .name {
      display: none;
    }
  }
`;
