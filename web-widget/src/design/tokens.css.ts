import { css, unsafeCSS } from 'lit';

/**
 * The one design language of widget, desk, shop and help: harbour blue, the orange of a buoy, the paper of a chart.
 * `public/help.css` repeats the values, because the help centre must be readable without a script; a test compares.
 */
export const LIGHT = {
  '--ink': '#10222f',
  '--ink-soft': '#4b5d69',
  '--paper': '#fbf9f5',
  '--surface': '#ffffff',
  '--raised': '#f3efe7',
  '--line': '#e2dcd0',
  '--edge': '#7f8b92',
  '--harbour': '#0b3954',
  '--harbour-deep': '#072a3f',
  '--harbour-tint': '#e6eef3',
  '--on-harbour': '#ffffff',
  '--link': '#0b4f79',
  '--buoy': '#c8431b',
  '--buoy-tint': '#fdece5',
  '--good': '#1a6b45',
  '--good-tint': '#e2f2e9',
  '--warn': '#7f5200',
  '--warn-tint': '#fcf0d6',
  '--bad': '#ae2222',
  '--bad-tint': '#fbe8e6',
  '--note-tint': '#fdf5d9',
  '--shade': '16 34 47',
} as const;

export const DARK: Record<keyof typeof LIGHT, string> = {
  '--ink': '#e9eff2',
  '--ink-soft': '#a5b6c0',
  '--paper': '#0c1922',
  '--surface': '#12232e',
  '--raised': '#1a2f3c',
  '--line': '#2a4250',
  '--edge': '#728894',
  '--harbour': '#1f6c97',
  '--harbour-deep': '#0a2333',
  '--harbour-tint': '#18384b',
  '--on-harbour': '#ffffff',
  '--link': '#86c5ea',
  '--buoy': '#ff8a5e',
  '--buoy-tint': '#3d2319',
  '--good': '#79d0a3',
  '--good-tint': '#153627',
  '--warn': '#f0c263',
  '--warn-tint': '#3a2d10',
  '--bad': '#ff9c92',
  '--bad-tint': '#412020',
  '--note-tint': '#37301a',
  '--shade': '0 0 0',
};

const declarations = (values: Record<string, string>): string =>
  Object.entries(values).map(([name, value]) => `${name}:${value};`).join('');

/** Colours, type and measures, for a host element or for the page (`:root`). */
export const tokens = css`
  :host,
  :root {
    ${unsafeCSS(declarations(LIGHT))}
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --radius: 16px;
    --radius-small: 10px;
    --shadow-low: 0 1px 2px rgb(var(--shade) / 8%), 0 2px 8px rgb(var(--shade) / 6%);
    --shadow-high: 0 2px 6px rgb(var(--shade) / 10%), 0 16px 40px rgb(var(--shade) / 18%);
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host,
    :root {
      ${unsafeCSS(declarations(DARK))}
    }
  }
`;
