import { css } from 'lit';

export const transferStyles = css`
  .explain {
    padding: 14px 4px 0;
  }
  .find {
    margin-top: 10px;
    min-height: 40px;
    padding-block: 6px;
  }
  .names {
    display: grid;
    gap: 2px;
    max-height: 254px; /* five and a half: the half one says that there are more */
    margin: 10px 0 8px;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }
  .names label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 6px 12px;
    border-radius: 12px;
    cursor: pointer;
  }
  .names label:hover {
    background: var(--raised);
  }
  .names label:has(:checked) {
    background: var(--harbour-tint);
  }
  .names input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--harbour);
  }
  .name {
    min-width: 0;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .languages {
    color: var(--ink-soft);
    font-size: 0.8125rem;
    text-transform: uppercase;
    white-space: nowrap;
  }
  .badge {
    flex: none;
    margin-left: auto;
  }
  textarea.field {
    display: block;
    resize: vertical;
  }
  .error {
    min-height: 28px;
    margin: 4px 0 8px;
  }
  @media (max-width: 479.98px) {
    dialog h2 {
      margin-bottom: 12px;
    }
    dialog fieldset {
      margin-bottom: 10px;
    }
    .names {
      max-height: 164px;
    }
    textarea.field {
      min-height: 0;
      height: 68px;
    }
    .error:empty {
      min-height: 8px;
      margin: 0;
    }
    .segments {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
  }
`;
