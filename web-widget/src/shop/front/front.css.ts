import { css } from 'lit';

export const frontStyles = css`
  :host {
    display: block;
  }
  .hero {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    border-radius: 28px;
    background: #0b3954;
    color: #fff;
  }
  .hero .picture {
    position: absolute;
    inset: 0 0 0 45%;
    z-index: -1;
    background: linear-gradient(160deg, #0b3954 30%, #1c5f86);
    mask-image: linear-gradient(90deg, transparent, #000 42%);
  }
  .hero .picture img {
    object-fit: cover;
    object-position: 56% 60%;
  }
  .hero-words {
    max-width: 50%;
    padding: clamp(32px, 6vw, 88px) 0 clamp(32px, 6vw, 88px) clamp(24px, 5vw, 72px);
  }
  .since {
    margin-bottom: 12px;
    color: #ffc9a8;
    font-weight: 600;
  }
  .hero h1 {
    font-size: clamp(2.25rem, 5vw, 4rem);
    font-weight: 750;
    letter-spacing: -0.03em;
    line-height: 1.04;
    text-wrap: balance;
  }
  .hero h1 + p {
    max-width: 42ch;
    margin: 20px 0 28px;
    color: #d9e6ee;
    font-size: 1.125rem;
    line-height: 1.55;
  }
  .hero .button {
    min-height: 52px;
    padding: 10px 26px;
    border-radius: 16px;
    background: #fff;
    color: #0b3954;
    font-size: 1.0625rem;
  }
  .hero .button:focus-visible {
    outline-color: #fff;
  }
  .usps {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 16px;
    margin: 28px 0 40px;
  }
  .usps li {
    display: flex;
    align-items: center;
    gap: 14px;
    font-size: 0.9375rem;
    color: var(--ink-soft);
  }
  .usps b {
    display: block;
    color: var(--ink);
    font-size: 1rem;
  }
  .usps svg {
    color: var(--buoy);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 20px;
  }
  .tile {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 148px;
    padding: 20px 16px 20px 28px;
    overflow: hidden;
    border: 0;
    border-radius: 22px;
    background: var(--harbour-tint);
    text-align: left;
    cursor: pointer;
    transition: transform 140ms ease-out;
  }
  .tile:hover {
    transform: translateY(-3px);
  }
  .tile.clothing {
    background: var(--buoy-tint);
  }
  .tile.household {
    background: var(--warn-tint);
  }
  .tile b {
    display: block;
    font-size: 1.375rem;
    letter-spacing: -0.015em;
  }
  .tile .picture {
    width: 108px;
    height: 108px;
    background: none;
  }
  #products {
    margin-top: 56px;
    outline: 0;
    scroll-margin-top: 24px;
  }
  #products:first-child {
    margin-top: 16px;
  }
  #products header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 20px;
  }
  #products h1,
  #products h2 {
    font-size: clamp(1.5rem, 3vw, 2rem);
    letter-spacing: -0.02em;
  }
  #products header p {
    color: var(--ink-soft);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
    gap: 24px;
  }
  .product {
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 20px;
    background: var(--surface);
    transition: box-shadow 140ms, transform 140ms;
  }
  .product:hover,
  .product:focus-within {
    box-shadow: var(--shadow-high);
    transform: translateY(-2px);
  }
  .product .picture {
    aspect-ratio: 1 / 0.86;
  }
  .product .picture img {
    padding: 24px;
  }
  .ribbon {
    position: absolute;
    top: 14px;
    left: 14px;
    padding: 3px 10px;
    border-radius: 99px;
    background: #c8431b;
    color: #fff;
    font-size: 0.8125rem;
    font-weight: 700;
  }
  .product-words {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 4px;
    padding: 16px 18px 18px;
  }
  .brand {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  h3 {
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  h3 a {
    color: inherit;
    text-decoration: none;
  }
  h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 20px;
  }
  h3 a:focus-visible {
    outline: 0;
  }
  h3 a:focus-visible::after {
    outline: 3px solid var(--link);
    outline-offset: -3px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 12px;
    margin-top: auto;
    padding-top: 10px;
  }
  .more {
    margin-top: 32px;
    text-align: center;
  }
  .none {
    display: grid;
    justify-items: start;
    gap: 16px;
    padding: 40px 0;
    color: var(--ink-soft);
  }
  @media (max-width: 899.98px) {
    .hero-words {
      max-width: none;
      padding: 40px 24px 0;
    }
    .hero .picture {
      position: static;
      height: 240px;
      mask-image: linear-gradient(transparent, #000 35%);
    }
    .usps,
    .tiles {
      grid-template-columns: 1fr;
    }
    .tile {
      min-height: 112px;
    }
    .tile .picture {
      width: 84px;
      height: 84px;
    }
  }
  @media (max-width: 559.98px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
    }
    .product .picture img {
      padding: 14px;
    }
    .product-words {
      padding: 12px 12px 14px;
    }
    h3 {
      font-size: 1rem;
      overflow-wrap: anywhere;
    }
  }
`;
