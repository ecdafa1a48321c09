import { html, type TemplateResult } from 'lit';

/** The harbour of the hero: gables, a crane, a buoy, three lines of water. Decoration, so nobody reads it aloud. */
export function harbour(): TemplateResult {
  return html`<svg class="harbour" viewBox="0 0 560 420" fill="none" aria-hidden="true" focusable="false" preserveAspectRatio="xMaxYMax slice">
    <circle cx="408" cy="118" r="56" fill="#f6c58b"></circle>
    <g fill="#164d6e">
      <path d="M60 300V190l44-34 44 34v110zM148 300V168l48-38 48 38v132zM244 300V200l40-32 40 32v100z"></path>
    </g>
    <g fill="#0f4161">
      <path d="M104 300V214l38-30 38 30v86zM204 300v-76l36-28 36 28v76z"></path>
      <path d="M404 300l14-140h10l14 140h-10l-3-34h-13l-3 34zM338 152h158v12H338zM414 120h16v40h-16zM352 164h4v46h-4z"></path>
      <path d="M418 122l-74 32M428 122l64 32" stroke="#0f4161" stroke-width="4"></path>
      <path d="M340 210h28v20h-28z"></path>
    </g>
    <g fill="#f6c58b" opacity=".85">
      <path d="M120 232h10v16h-10zM138 232h10v16h-10zM154 232h10v16h-10zM120 262h10v16h-10zM154 262h10v16h-10zM222 240h10v16h-10zM246 240h10v16h-10zM184 184h9v15h-9zM204 184h9v15h-9zM274 216h9v14h-9zM294 216h9v14h-9zM74 214h9v14h-9z"></path>
    </g>
    <path d="M0 300h560v120H0z" fill="#08304a"></path>
    <path d="M386 306h46v10h-46zM374 322h60v6h-60zM398 338h30v6h-30z" fill="#f6c58b" opacity=".5"></path>
    <g>
      <path d="M250 246v-14" stroke="#fff" stroke-width="4" stroke-linecap="round" transform="translate(60 60)"></path>
      <circle cx="310" cy="288" r="8" fill="#ffd9a0"></circle>
      <path d="M300 300h20l16 58h-52z" fill="#e2562a"></path>
      <path d="M295 318h30l4 16h-38z" fill="#fff"></path>
      <path d="M270 358c10-6 70-6 80 0v8h-80z" fill="#b8411b"></path>
    </g>
    <g stroke="#2f7296" stroke-width="4" stroke-linecap="round">
      <path d="M-8 372c14 0 14 9 28 9s14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9"></path>
      <path d="M14 398c14 0 14 9 28 9s14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9 14 9 28 9 14-9 28-9" opacity=".6"></path>
      <path d="M30 334h60M120 320h44M440 350h90M460 322h60" opacity=".45"></path>
    </g>
  </svg>`;
}
