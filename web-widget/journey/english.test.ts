import { beforeAll, describe, expect, it } from 'vitest';
import { Agent } from './agent';
import { browsing } from './browser';
import { Shopper } from './shopper';

const { visitor } = browsing();

/** The same road in English, on a phone, at an hour when nobody is at the desk. */
describe('an English shopper on a phone', () => {
  let shopper: Shopper;
  let anna: Agent;
  let conversation: string;

  beforeAll(async () => {
    shopper = await Shopper.enter(await visitor({
      language: 'en', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true,
    }), '/?lang=en');
  });

  it('opened_itFillsTheScreenAndSaysThatAMachineAnswers', async () => {
    await shopper.open();
    await shopper.panel.getByText('not a person. You can ask for a person at any time').waitFor();
    const box = await shopper.panel.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
    conversation = await shopper.conversation();
  });

  it('whereIsMyParcel_isAnsweredAfterAProof', async () => {
    expect(await (await shopper.ask('where is my parcel HK-204511?')).innerText()).toContain('postal code');
    const card = (await shopper.ask('20457')).getByTestId('card');
    await card.getByText('Order HK-204511').waitFor();
    expect(await card.locator('.timeline li').count()).toBeGreaterThan(2);
  });

  it('nobodyPresent_isSaidHonestly', async () => {
    expect(await (await shopper.ask('asdfgh qwerty blub')).innerText()).toContain('Do you mean one of these?');
    const answer = await shopper.ask('xkcd fnord grmpf');
    expect(await answer.innerText()).toContain('nobody is at their desk');
    expect(await shopper.queue.count()).toBe(0);
  });

  it('emailAddress_isTakenForTheAnswer', async () => {
    await shopper.choice('Leave an e-mail address').click();
    await shopper.said('bot', 'Which e-mail address').waitFor();
    await shopper.ask('lena.petersen@example.com');
    await shopper.panel.getByText('Message left, the answer goes to l***@example.com').waitFor();
    await shopper.queue.getByText('The answer comes by e-mail').waitFor();
  });

  it('agentWhoComesLater_findsTheMessage', async () => {
    anna = await Agent.arrive(await visitor({ language: 'en' }));
    await anna.row(conversation).getByText('Message').waitFor();
    await anna.open(conversation);
    await anna.said('shopper', 'where is my parcel HK-204511?').waitFor();
    await anna.packet.getByRole('definition').filter({ hasText: 'lena.petersen@example.com' }).first().waitFor();
    await anna.packet.getByText('Lena Petersen').waitFor();
    await anna.claim();
    await anna.write('answer', 'Your parcel arrives tomorrow.');
    const answer = shopper.said('agent', 'Your parcel arrives tomorrow.');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('Anna, person');
    await anna.resolve();
    const survey = shopper.panel.getByTestId('survey');
    await survey.getByTestId('rate-agent').getByLabel('4 out of 5').check();
    await survey.getByTestId('survey-send').click();
    await shopper.panel.getByText('Anna: rated 4 out of 5').waitFor();
    await anna.leave();
    expect(shopper.errors).toEqual([]);
  });
});
