import { css } from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    background: var(--paper);
    color: var(--ink);
    font: 400 1rem/1.45 var(--font);
  }
  lotse-login,
  .loading {
    flex: 1;
  }
  .loading {
    padding: 40px;
    color: var(--ink-soft);
  }
  .panes {
    display: grid;
    grid-template-columns: 368px minmax(0, 1fr) 348px;
    flex: 1;
    min-height: 0;
  }
  .pane {
    min-width: 0;
    min-height: 0;
  }
  .inbox {
    border-right: 1px solid var(--line);
  }
  .context {
    border-left: 1px solid var(--line);
  }
  .conversation,
  .context {
    display: flex;
    flex-direction: column;
  }
  lotse-packet {
    flex: 1;
  }
  .narrow.narrow,
  .narrow-bar.narrow-bar {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-height: 65px;
    padding: 12px 20px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .owner {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-right: auto;
    font-weight: 600;
  }
  .owner::before {
    content: '';
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: var(--edge);
  }
  .owner.queue::before {
    background: var(--buoy);
  }
  .owner.mine::before {
    background: var(--good);
  }
  [popover] {
    position: fixed;
    inset: auto;
    min-width: 180px;
    margin: 6px 0 0;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-high);
    position-area: bottom span-left;
  }
  [popover] button {
    display: block;
    width: 100%;
    min-height: 40px;
    padding: 6px 12px;
    border: 0;
    border-radius: 10px;
    background: transparent;
    text-align: left;
    cursor: pointer;
  }
  [popover] button:hover {
    background: var(--raised);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 16px;
    margin: auto;
    padding: 24px;
    color: var(--ink-soft);
    --mark-light: var(--edge);
    --mark-band: var(--paper);
  }
  .empty svg {
    opacity: 0.5;
  }
  .toast {
    position: fixed;
    top: 72px;
    left: 50%;
    z-index: 5;
    display: flex;
    align-items: center;
    gap: 12px;
    width: max-content;
    max-width: calc(100vw - 32px);
    padding: 8px 8px 8px 18px;
    border-radius: 16px;
    background: var(--bad-tint);
    color: var(--bad);
    box-shadow: var(--shadow-high);
    transform: translateX(-50%);
  }
  @media (max-width: 1099.98px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .pane {
      display: none;
    }
    .show-inbox .inbox,
    .show-conversation .conversation,
    .show-context .context {
      display: flex;
      border: 0;
    }
    .narrow.narrow {
      display: inline-grid;
    }
    .narrow-bar.narrow-bar {
      display: flex;
    }
  }
`;
