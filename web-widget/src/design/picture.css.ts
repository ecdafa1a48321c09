import { css } from 'lit';

export const pictureStyles = css`
  .picture {
    display: grid;
    grid-template: 100% / 100%;
    overflow: hidden;
    background: radial-gradient(circle at 50% 42%, var(--raised), var(--line));
  }
  .picture img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .picture img.missing {
    visibility: hidden;
  }
`;
