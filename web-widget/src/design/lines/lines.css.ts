import { css } from 'lit';

export const linesStyles = css`
  .said {
    display: block;
    min-height: 1lh;
    white-space: pre-wrap;
  }
  .point {
    padding-left: 0.9em;
    text-indent: -0.9em;
  }
  .point + .point {
    margin-top: 4px;
  }
`;
