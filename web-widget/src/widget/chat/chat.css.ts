import { css } from 'lit';

export const chatStyles = css`
  :host {
    --accent: var(--harbour);
    --on-accent: var(--on-harbour);
    font: 400 1rem/1.45 var(--font);
    color: var(--ink);
    text-align: start;
  }
  .launcher {
    position: fixed;
    z-index: 2147483000;
    bottom: calc(24px + env(safe-area-inset-bottom));
    display: grid;
    place-items: center;
    width: 64px;
    height: 64px;
    padding: 0;
    border: 0;
    border-radius: 22px;
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: var(--shadow-high);
    cursor: pointer;
    transition: transform 140ms ease-out;
  }
  .launcher:hover {
    transform: translateY(-2px);
  }
  .launcher:focus-visible {
    outline: 3px solid var(--buoy);
    outline-offset: 3px;
  }
  .right .launcher {
    right: calc(24px + env(safe-area-inset-right));
  }
  .left .launcher {
    left: calc(24px + env(safe-area-inset-left));
  }
  .unread {
    position: absolute;
    top: -6px;
    right: -6px;
    min-width: 24px;
    padding: 0 6px;
    border: 2px solid var(--surface);
    border-radius: 99px;
    background: #c8431b;
    color: #fff;
    font-size: 0.8125rem;
    font-weight: 700;
    line-height: 20px;
    text-align: center;
  }
  dialog {
    position: fixed;
    z-index: 2147483000;
    inset: auto;
    bottom: 24px;
    flex-direction: column;
    width: min(400px, calc(100vw - 32px));
    height: min(720px, calc(100dvh - 48px));
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 20px;
    background: var(--paper);
    color: var(--ink);
    box-shadow: var(--shadow-high), 0 0 0 1px rgb(var(--shade) / 8%);
    outline: 0;
  }
  dialog[open] {
    display: flex;
    animation: rise 180ms ease-out;
  }
  .right dialog {
    right: 24px;
  }
  .left dialog {
    left: 24px;
  }
  .quiet {
    position: fixed;
  }
  .thanks {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    margin-top: 20px;
    padding: 12px 16px;
    border-radius: var(--radius);
    background: var(--good-tint);
    color: var(--good);
    font-weight: 600;
  }
  .unsent {
    background: var(--bad-tint);
    color: var(--bad);
  }
  .unsent button {
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  @media (max-width: 479.98px) {
    .launcher {
      bottom: calc(16px + env(safe-area-inset-bottom));
    }
    .right .launcher {
      right: 16px;
    }
    .left .launcher {
      left: 16px;
    }
    dialog,
    .right dialog,
    .left dialog {
      inset: var(--view-top, 0) 0 auto 0;
      width: 100vw;
      height: var(--view-height, 100dvh);
      padding: env(safe-area-inset-top) env(safe-area-inset-right) 0 env(safe-area-inset-left);
      border-radius: 0;
      background: linear-gradient(var(--accent) env(safe-area-inset-top), var(--paper) 0);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
  @media (forced-colors: active) {
    dialog,
    .launcher {
      border: 2px solid CanvasText;
    }
  }
`;
