import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Agent } from './agent';
import { browsing, type Visit } from './browser';
import { barriers, tooWide } from './looks';
import { Shopper } from './shopper';

const { visitor } = browsing();

/** Every page with something on it, one after the other, in the state in which it is looked at most. */
async function everywhere(options: Visit, look: (name: string, page: Page) => Promise<void>): Promise<void> {
  const agent = await Agent.arrive(await visitor(options));
  const shopper = await Shopper.enter(await visitor(options));
  const { page } = shopper;
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await look('shop', page);

  await shopper.open();
  await shopper.ask('Haben Sie Kopfhörer?');
  await shopper.ask('Wo ist meine Bestellung HK-204511?');
  await (await shopper.ask('20457')).getByTestId('card').waitFor();
  await shopper.ask('Wie lange habe ich Zeit für eine Rückgabe?');
  await look('widget with cards', page);
  await shopper.panel.getByTestId('handoff').click();
  await shopper.queue.waitFor();
  await look('widget in the queue', page);

  const conversation = await shopper.conversation();
  await agent.open(conversation);
  await agent.claim();
  await agent.write('note', 'Wartet seit gestern');
  await agent.notes.waitFor();
  await agent.write('answer', 'Ich sehe nach.');
  await shopper.said('agent', 'Ich sehe nach.').waitFor();
  await look('desk', agent.page);
  await agent.resolve();
  await shopper.panel.getByTestId('rate-agent').getByLabel('4 von 5').check();
  await look('widget with rating', page);
  await agent.leave();

  await page.goto('/p/brise-3');
  await page.getByTestId('add').waitFor();
  await page.getByTestId('minimise').click();
  await look('product page', page);
  await page.goto('/help?lang=de');
  await page.getByTestId('launcher').waitFor();
  await look('help list', page);
  await page.goto('/help/de/track-order');
  await page.getByTestId('launcher').waitFor();
  await look('help article', page);
  await Promise.all([page.context().close(), agent.page.context().close()]);
}

describe('everybody can use it', () => {
  const found: string[] = [];
  afterEach(() => found.splice(0));

  it.each(['light', 'dark'] as const)('axeFindsNothing %s', async (colorScheme) => {
    await everywhere({ colorScheme }, async (name, page) => {
      found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
    });
    expect(found).toEqual([]);
  });

  it('plantedFaults_areFound', async () => {
    const { page } = await Shopper.enter(await visitor({ viewport: { width: 320, height: 640 } }));
    await page.evaluate(() => {
      const planted = document.querySelector('hk-shop')?.shadowRoot?.querySelector('main');
      planted?.insertAdjacentHTML('afterbegin', '<button style="width:400px"></button>');
    });
    expect((await barriers(page)).join()).toContain('button-name');
    expect((await tooWide(page)).join()).toContain('the page');
  });

  it('at320Pixels_nothingIsWiderThanTheScreen', async () => {
    await everywhere({ viewport: { width: 320, height: 640 } }, async (name, page) => {
      found.push(...(await tooWide(page)).map((place) => `${name}: ${place}`));
    });
    expect(found).toEqual([]);
  });
});
