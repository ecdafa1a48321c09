import { css } from 'lit';

export const workspaceStyles = css`
  :host {
    display: grid;
    flex: 1;
    min-height: 0;
  }
  .panes {
    display: grid;
    grid-template-columns: clamp(300px, 26vw, 368px) minmax(0, 1fr) clamp(280px, 24vw, 348px);
    grid-template-rows: minmax(0, 1fr);
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
  .narrow-bar {
    display: none;
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
  .reply {
    flex: none;
    padding: 4px 20px 16px;
  }
  @media (max-width: 1099.98px) {
    .panes {
      grid-template-columns: 320px minmax(0, 1fr);
    }
    .context,
    .show-context .conversation {
      display: none;
    }
    .show-context .context {
      display: flex;
    }
    .narrow-bar.narrow-bar {
      display: flex;
      padding: 10px 12px;
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
  }
  @media (max-width: 899.98px) {
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
    .reply {
      padding: 4px 12px 10px;
    }
  }
`;
