import { svg, html, type TemplateResult } from 'lit';

/** Every icon is drawn on 24 × 24 with a stroke of 1.75 and means nothing by itself: its button has the words. */
const PATHS = {
  anchor: 'M12 8v13M12 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 11h8M4 14c0 4 3.6 7 8 7s8-3 8-7l-2 1.4M4 14l2 1.4',
  basket: 'M4 9h16l-1.6 9.2a2 2 0 0 1-2 1.8H7.6a2 2 0 0 1-2-1.8L4 9ZM8.5 9 11 4M15.5 9 13 4M10 13v3.5M14 13v3.5',
  bell: 'M6 10a6 6 0 1 1 12 0c0 5 2 6 2 6H4s2-1 2-6ZM10 20h4',
  bellOff: 'M6 10c0-1 .2-2 .6-2.8M9 4.8A6 6 0 0 1 18 10c0 2.6.5 4.1 1 5M16 16H4s2-1 2-6M10 20h4M4 4l16 16',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  checks: 'm2.5 12.5 4.5 4.5L15 8M12.5 16.6l.4.4L22 8',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronLeft: 'm14.5 6-6 6 6 6',
  chevronRight: 'm9.5 6 6 6-6 6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5V12l3 2',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  end: 'M14 4h4a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 18 20h-4M4.5 12H15M8.5 8l-4 4 4 4',
  chart: 'M4 20.5h16M6.5 17v-5M12 17V6M17.5 17V9.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.7v.01',
  keyboard: 'M4 6.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM7 10.5h.01M10.3 10.5h.01M13.7 10.5h.01M17 10.5h.01M8 14h8',
  mail: 'M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6ZM3.5 7.5 12 13l8.5-5.5',
  note: 'M6 4h12a1.5 1.5 0 0 1 1.5 1.5V14L14 20H6a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 6 4ZM14 20v-6h5.5M8.5 8.5h7M8.5 12h3.5',
  page: 'M6.5 3.5H14l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5H6.5a1.5 1.5 0 0 1-1.5-1.5V5a1.5 1.5 0 0 1 1.5-1.5ZM14 3.5V8h4.5M8.5 12.5h6.5M8.5 16h4.5',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  pass: 'M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19',
  people: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.6-3.4 3.1-5 6.5-5s5.9 1.6 6.5 5M15.5 4.9a3.5 3.5 0 0 1 0 6.3M17.5 14.8c2.2.6 3.6 2.2 4 4.7',
  phone: 'M5 4.5h3.5l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5V19a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 6.1A1.5 1.5 0 0 1 5 4.5Z',
  pin: 'M12 21c4.5-4.6 7-8.2 7-11.2a7 7 0 0 0-14 0c0 3 2.5 6.6 7 11.2ZM12 12.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4',
  ret: 'M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 20.5 20.5',
  send: 'M4.5 19.5 20.5 12 4.5 4.5 7 12l-2.5 7.5ZM7 12h6.5',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.7 7 9 4-1.3 7-4.5 7-9V6l-7-2.5ZM9 12l2.2 2.2L15.2 10',
  sliders: 'M4 7.5h8M18 7.5h2M15 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM4 16.5h2M12 16.5h8M9 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  star: 'm12 4 2.4 5.1 5.6.7-4.1 3.9 1.1 5.5L12 16.5l-5 2.7 1.1-5.5L4 9.8l5.6-.7L12 4Z',
  tag: 'M4 4.5h7.2L20 13.3 13.3 20 4.5 11.2 4 4.5ZM8.3 8.6h.01',
  truck: 'M3 6.5h11v10.5H3zM14 10h3.5l3.5 3.5V17h-7zM7 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  warning: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17.2v.01',
  logout: 'M10 4H6a1.5 1.5 0 0 0-1.5 1.5v13A1.5 1.5 0 0 0 6 20h4M9.5 12h10M15.5 8l4 4-4 4',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName, size = 20): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"
  >${svg`<path d=${PATHS[name]}></path>`}</svg>`;
}

export function star(filled: boolean, size = 16): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 24 24" fill=${filled ? 'currentColor' : 'none'}
    stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true" focusable="false"
  >${svg`<path d=${PATHS.star}></path>`}</svg>`;
}

/** Lotse's mark: a buoy on two waves, its lantern lit. */
export function lotseMark(size = 28): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
    <path d="M16 3.5v3" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>
    <circle cx="16" cy="8.5" r="2.6" fill="var(--mark-light, #f0683a)"></circle>
    <path d="M13.6 12.5h4.8l3.1 9.5h-11z" fill="currentColor"></path>
    <path d="M12.5 17h7" stroke="var(--mark-band, #f0683a)" stroke-width="2.4"></path>
    <path d="M4 22.5c2 0 2 1.8 4 1.8s2-1.8 4-1.8 2 1.8 4 1.8 2-1.8 4-1.8 2 1.8 4 1.8 2-1.8 4-1.8M8 27.5c2 0 2 1.5 4 1.5s2-1.5 4-1.5 2 1.5 4 1.5 2-1.5 4-1.5"
      stroke="currentColor" stroke-width="1.9" stroke-linecap="round"></path>
  </svg>`;
}
