import { beforeAll, describe, expect, it } from 'vitest';
import { Agent } from './agent';
import { browsing } from './browser';
import { Shopper } from './shopper';

const { visitor } = browsing();
const NOTE = 'Kulanz zugesagt, bitte nicht nachfragen';

/** One conversation from the first word to the stars; each test goes on where the one before stopped. */
describe('a shopper, the assistant and Anna', () => {
  let shopper: Shopper;
  let anna: Agent;
  let conversation: string;

  beforeAll(async () => {
    shopper = await Shopper.enter(await visitor());
  });

  it('beforeTheFirstOpening_nothingIsStoredOrConnected', async () => {
    const { page } = shopper;
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(await page.context().cookies()).toEqual([]);
    expect(shopper.frames).toEqual([]);
  });

  it('opened_itSaysThatAMachineAnswers', async () => {
    await shopper.open();
    await shopper.panel.getByText('kein Mensch. Sie können jederzeit einen Menschen verlangen').waitFor();
    await shopper.panel.getByTestId('handoff').waitFor();
    conversation = await shopper.conversation();
    expect(conversation).not.toBe('');
  });

  it('whereIsMyParcel_isAnsweredAfterAProof', async () => {
    const proof = await shopper.ask('wo bleibt mein packet HK-204511');
    expect(await proof.innerText()).toMatch(/Postleitzahl/);
    expect(await proof.getByTestId('card').count()).toBe(0);
    const answer = await shopper.ask('20457');
    const card = answer.getByTestId('card');
    await card.getByText('Bestellung HK-204511').waitFor();
    await card.locator('.badge', { hasText: 'Unterwegs' }).waitFor();
    expect(await card.locator('.timeline li.done').count()).toBeGreaterThan(0);
    expect(await card.locator('.timeline li.current').count()).toBe(1);
    await card.locator('.timeline li.open', { hasText: 'Zustellung' }).waitFor();
  });

  it('gibberish_bringsOneQuestionWithTwoReadings', async () => {
    const question = await shopper.ask('asdfgh qwertz blub');
    expect(await question.innerText()).toContain('Meinen Sie eines davon?');
    expect(await shopper.choices.count()).toBe(3);
    await shopper.choice('Etwas anderes').waitFor();
  });

  it('gibberishAgain_leadsToAPerson', async () => {
    anna = await Agent.arrive(await visitor());
    await shopper.ask('xkcd fnord grmpf');
    await shopper.said('bot', 'Ich gebe Sie an einen Menschen weiter').waitFor();
    await shopper.queue.getByText('Platz 1 in der Warteschlange').waitFor();
    await shopper.panel.getByTestId('go-on').waitFor();
    await anna.row(conversation).getByText('Unsicher').waitFor();
  });

  it('agent_seesAllThatWasSaid', async () => {
    await anna.open(conversation);
    await anna.said('shopper', 'wo bleibt mein packet HK-204511').waitFor();
    await anna.said('bot', 'Meinen Sie eines davon?').waitFor();
    const card = anna.said('bot', 'ist unterwegs').getByTestId('card');
    await card.getByText('Bestellung HK-204511').waitFor();
    expect(await card.locator('.timeline li').count()).toBeGreaterThan(2);
    // The intent in words, as the assistant understood the first question.
    await anna.said('shopper', 'wo bleibt mein packet').locator('.belief').waitFor();
  });

  it('agent_seesWhatTheAssistantKnew', async () => {
    const { packet } = anna;
    await packet.getByText('Der Assistent war sich zweimal nicht sicher.').waitFor();
    await packet.getByText('Lena Petersen').waitFor();
    await packet.getByText('bestätigt', { exact: true }).waitFor();
    await packet.getByTestId('card').getByText('Bestellung HK-204511').waitFor();
    await packet.locator('dd', { hasText: 'HK-204511' }).first().waitFor();
  });

  it('agent_takesOverAndAnswersAsAPerson', async () => {
    await anna.claim();
    await shopper.panel.getByText('Anna übernimmt').waitFor();
    await shopper.panel.locator('lotse-head').getByText('Anna · Mensch').waitFor();
    expect(await shopper.choices.count()).toBe(0);
    await anna.write('answer', 'Guten Tag Frau Petersen, ich bin Anna und sehe nach.');
    const answer = shopper.said('agent', 'ich bin Anna und sehe nach');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('Anna, Mensch');
    await shopper.say('Danke, das ist nett!');
    await anna.said('shopper', 'Danke, das ist nett!').waitFor();
    expect(await anna.said('agent', 'ich bin Anna').count()).toBe(1);
  });

  it('reload_losesNothingOnEitherSide', async () => {
    const before = await shopper.transcript();
    const draft = 'Ich schreibe noch an';
    await anna.page.getByTestId('reply').fill(draft);
    await Promise.all([shopper.page.reload(), anna.page.reload()]);
    await shopper.said('shopper', 'Danke, das ist nett!').waitFor();
    expect(await shopper.transcript()).toEqual(before);
    await shopper.panel.locator('lotse-head').getByText('Anna · Mensch').waitFor();
    await anna.said('shopper', 'Danke, das ist nett!').waitFor();
    await anna.page.getByTestId('resolve').waitFor();
    expect(await anna.page.getByTestId('reply').inputValue()).toBe(draft);
  });

  it('note_staysWithTheTeam', async () => {
    await anna.write('note', NOTE);
    await anna.notes.filter({ hasText: NOTE }).waitFor();
    await anna.write('answer', 'Ihr Paket kommt morgen, ganz sicher.');
    // The log is in order: once the later answer is here, a note that leaked would be here too.
    await shopper.said('agent', 'Ihr Paket kommt morgen').waitFor();
    expect(shopper.frames.length).toBeGreaterThan(10);
    expect(shopper.frames.filter((frame) => frame.includes('Kulanz') || frame.includes('insight'))).toEqual([]);
    expect(await shopper.page.getByText('Kulanz').count()).toBe(0);
  });

  it('secondTab_showsTheSameConversation', async () => {
    const second = await Shopper.enter(shopper.page.context());
    await second.open();
    await second.said('agent', 'Ihr Paket kommt morgen').waitFor();
    expect(await second.transcript()).toEqual(await shopper.transcript());
    await second.say('Auch hier gelesen');
    await shopper.said('shopper', 'Auch hier gelesen').waitFor();
    await shopper.say('Und hier');
    await second.said('shopper', 'Und hier').waitFor();
    expect(await second.transcript()).toEqual(await shopper.transcript());
    expect(second.errors).toEqual([]);
    await second.page.close();
  });

  it('resolved_theShopperRates', async () => {
    await anna.resolve();
    const survey = shopper.panel.getByTestId('survey');
    await survey.getByTestId('rate-agent').getByLabel('5 von 5').check();
    await survey.getByTestId('rate-agent').getByRole('textbox').fill('Schnell und freundlich');
    await survey.getByTestId('survey-send').click();
    await shopper.panel.getByText('Anna: bewertet mit 5 von 5').waitFor();
    await survey.waitFor({ state: 'detached' });
    await anna.page.getByText('Bewertet mit 5 von 5: „Schnell und freundlich“').waitFor();
    await anna.row(conversation).waitFor({ state: 'detached' });
  });

  it('nothingWentWrongBehindTheScenes', async () => {
    await anna.leave();
    expect(shopper.errors).toEqual([]);
  });
});
