import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA on the page as it stands, one line for each place. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const tool = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await tool.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap((found) =>
      found.nodes.map((node) => `${found.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  }, WCAG);
}

/**
 * What is wider than its place, shadow trees included. Rows that are meant to be pushed sideways, text that ends in an
 * ellipsis, and what is hidden from the eye do not count.
 */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const style = getComputedStyle(element);
        const meant = style.overflowX === 'visible' || style.textOverflow === 'ellipsis' || element.clientWidth <= 1
          || element.matches('input, .cards, .categories, .tabs, .excerpt');
        if (!meant && element.scrollWidth > element.clientWidth + 1) {
          found.push(`${element.localName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`);
        }
      }
    };
    look(document);
    const page = document.scrollingElement ?? document.body;
    if (page.scrollWidth > page.clientWidth) found.push(`the page: ${page.scrollWidth} in ${page.clientWidth}`);
    return found;
  });
}
