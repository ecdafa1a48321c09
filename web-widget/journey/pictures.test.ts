import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { Agent } from './agent';
import { browsing } from './browser';
import { Shopper } from './shopper';

const IMAGES = resolve(import.meta.dirname, '../../docs/images');
const { visitor } = browsing();

/** Asks one after the other, by button where the assistant offers one. */
async function talk(shopper: Shopper, words: readonly string[]): Promise<void> {
  for (const text of words) {
    const choice = shopper.choice(text);
    if (await choice.count() === 0) await shopper.ask(text);
    else {
      const before = await shopper.messages.count();
      await choice.first().click();
      await shopper.messages.nth(before + 1).waitFor();
    }
  }
}

/** The README's pictures. They change with every run, so they are taken only on request. */
describe.skipIf(process.env['LOTSE_SCREENSHOTS'] !== '1')('pictures', () => {
  beforeAll(() => mkdir(IMAGES, { recursive: true }));

  it('widget', async () => {
    const shopper = await Shopper.enter(await visitor());
    await shopper.open();
    await talk(shopper, ['wo bleibt mein packet HK-204511', '20457']);
    await shopper.messages.last().getByTestId('card').waitFor();
    await shopper.page.screenshot({ path: `${IMAGES}/widget.png` });
  });

  it('desk', async () => {
    const anna = await Agent.arrive(await visitor());
    const lena = await Shopper.enter(await visitor());
    await lena.open();
    await talk(lena, ['wo bleibt mein packet HK-204511', '20457', 'Ich brauche die Kopfhörer aber schon heute, kann ich mit jemandem sprechen?']);
    await lena.queue.waitFor();
    const others = [
      ['en', ['My espresso machine arrived broken, can I talk to a human please?']],
      ['de', ['Ich möchte etwas zurückgeben', 'HK-204538', '20457', 'Sturmflut', 'Passt nicht', 'Abgabe in einer Filiale', 'Und wenn ich lieber umtausche? Ich möchte mit einem Menschen sprechen.']],
    ] as const;
    for (const [language, words] of others) {
      const shopper = await Shopper.enter(await visitor({ language }), `/?lang=${language}`);
      await shopper.open();
      await talk(shopper, words);
      await shopper.queue.waitFor();
    }
    const conversation = await lena.conversation();
    await anna.open(conversation);
    await anna.claim();
    await anna.page.locator('[data-tab="all"]').click();
    await anna.write('note', 'Mit der Filiale Harburg telefoniert: Abholung ab 14 Uhr geht, auch ohne Benachrichtigung.');
    await anna.notes.first().waitFor();
    await anna.write('answer', 'Guten Tag Frau Petersen, hier ist Anna. Ihr Paket liegt schon in Harburg, Sie können es heute ab 14 Uhr dort abholen.');
    await lena.said('agent', 'abholen').waitFor();
    await anna.said('agent', 'abholen').waitFor();
    await anna.page.screenshot({ path: `${IMAGES}/desk.png` });
    await anna.resolve();
    await anna.leave();
  });
});
