import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browsing, type Visit } from '../browser';
import { barriers, tooWide } from '../looks';
import { BASE, pages, picture, PlayedSocket } from './stage';

const { visitor } = browsing();
const WORDS = {
  de: {
    ask: 'Mein Kopfhörer knackt, kann ich mit jemandem sprechen?', pass: 'Gern. Ich gebe Sie an einen Menschen weiter.',
    back: 'Mit dem Assistenten weiter', look: 'Guten Tag, ich bin Anna und sehe gerade nach.', thanks: 'Danke, ich warte.',
    nudge: 'Sind Sie noch da? Wir lassen die Unterhaltung noch offen.', again: 'Ich bin jetzt für Sie da, der Austausch ist veranlasst.',
  },
  en: {
    ask: 'My headphones crackle, can I talk to somebody?', pass: 'Of course. I am passing you on to a person.',
    back: 'Continue with the assistant', look: 'Hello, I am Anna and looking into it.', thanks: 'Thanks, I will wait.',
    nudge: 'Are you still there? We keep the conversation open.', again: 'I am here now, the exchange is on its way.',
  },
} as const;

/** A log that grows: each event gets the next number and a time some minutes after the one before. */
class Log {
  readonly frames: object[] = [];
  private at = Date.now() - 26 * 3_600_000;

  add(kind: string, members: object = {}, cid: unknown = null): object {
    this.at += kind === 'assigned' ? 25.5 * 3_600_000 : 45_000;
    const frame = { type: 'event', seq: this.frames.length + 1, at: new Date(this.at).toISOString(), cid, event: { kind, ...members } };
    this.frames.push(frame);
    return frame;
  }

  say(role: string, text: string, more: object = {}, cid: unknown = null): object {
    return this.add('message', { from: { role, name: role === 'agent' ? 'Anna' : role === 'bot' ? 'Lotse' : '' }, text, ...more }, cid);
  }
}

async function stage(language: 'de' | 'en', options: Visit = {}, refusals = 0): Promise<{ page: Page; panel: Locator; log: Log; socket: PlayedSocket }> {
  const context = await visitor({ language, baseURL: BASE, ...options });
  await pages(context);
  const log = new Log();
  let left = refusals;
  const socket = await PlayedSocket.open(context, '/chat', (frame, played) => {
    switch (frame['type']) {
      case 'hello':
        played.bring({ type: 'welcome', conversation: 'c-1', token: 't', seq: log.frames.length, owner: 'bot' }, ...log.frames.slice(Number(frame['lastSeq'])));
        return;
      case 'rate':
        if (left-- > 0) return played.bring({ type: 'error', code: 'unavailable', message: '', cid: frame['cid'] });
        played.bring(log.add('rated', { score: frame['score'], part: frame['part'], comment: frame['comment'] }, frame['cid']));
        return;
      case 'recommend':
        played.bring(log.add('recommended', { score: frame['score'] }, frame['cid']));
        return;
      case 'message':
        played.bring(log.say('shopper', String(frame['text']), {}, frame['cid']));
        return;
    }
  });
  const page = await context.newPage();
  await page.goto(`/?lang=${language}`);
  await page.getByTestId('launcher').click();
  await page.getByTestId('composer').waitFor();
  return { page, panel: page.getByTestId('panel'), log, socket };
}

const LOOKS = [
  ['de', 'light', 1440], ['en', 'dark', 1440], ['de', 'dark', 360], ['en', 'light', 360],
] as const;

describe('the hand-over in the widget', () => {
  it.each(LOOKS)('isShownFromTheQueueToTheSurvey %s %s %i', async (language, colorScheme, width) => {
    const words = WORDS[language];
    const { page, panel, log, socket } = await stage(language, { colorScheme, viewport: { width, height: width === 360 ? 740 : 900 } });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await picture(page, `widget-${name}-${language}-${colorScheme}-${width}`);
      found.push(...[...await barriers(page), ...await tooWide(page)].map((one) => `${name}: ${one}`));
    };

    socket.bring(
      log.say('shopper', words.ask), log.say('bot', words.pass, { choices: [{ id: 'go_on', label: words.back }] }),
      log.add('handoff_requested', { reason: 'wish', staffed: true }), log.add('queued', { position: 2 }),
      { type: 'queue', position: 2, etaSeconds: 100 },
    );
    await panel.getByTestId('go-on').waitFor();
    await panel.getByTestId('composer').pressSequentially('Hm');
    expect(socket.sentOf('typing')).toHaveLength(1);
    await look('queue');

    socket.bring(log.add('assigned', { agent: 'Anna' }), log.say('agent', words.look));
    await panel.getByText(words.look).waitFor();
    await panel.getByTestId('composer').fill(words.thanks);
    await panel.getByTestId('send').click();
    await panel.locator('[data-mark="sent"]').first().waitFor();
    const seq = log.frames.length;
    socket.bring({ type: 'receipt', delivered: seq, read: seq - 2 }, { type: 'typing', role: 'agent' });
    await panel.locator('[data-mark="delivered"]').waitFor();
    await look('person');

    socket.bring(log.add('queued', { position: 1, because: 'agent_lost' }), log.say('system', words.nudge),
      log.add('assigned', { agent: 'Ben', how: 'transfer' }), log.say('agent', words.again), { type: 'receipt', delivered: 12, read: 12 });
    await panel.getByText(words.again).waitFor();
    await panel.locator('[data-mark="delivered"]').waitFor({ state: 'detached' });
    await look('lost');

    socket.bring(log.add('closed', { by: 'agent', outcome: 'solved' }), { type: 'survey', parts: ['bot', 'agent'], recommend: true });
    const survey = panel.getByTestId('survey');
    await survey.getByTestId('rate-bot').locator('input').nth(3).check();
    await survey.getByTestId('rate-agent').locator('input').nth(4).check();
    await survey.getByTestId('recommend').locator('input').nth(9).check();
    await look('survey');
    await survey.getByTestId('survey-send').scrollIntoViewIfNeeded();
    await look('survey-end');
    await survey.getByTestId('survey-send').click();
    await survey.waitFor({ state: 'detached' });
    await panel.locator('.thanks').waitFor();
    expect(socket.sentOf('rate').map((frame) => [frame['part'], frame['score']])).toEqual([['bot', 4], ['agent', 5]]);
    expect(socket.sentOf('recommend').map((frame) => frame['score'])).toEqual([9]);
    await look('thanks');
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('ratingThatWasRefused_canBeSentAgain', async () => {
    const { page, panel, log, socket } = await stage('de', {}, 1);
    socket.bring(log.say('bot', WORDS.de.pass), log.add('closed', { by: 'shopper' }), { type: 'survey', parts: ['bot'], recommend: false });
    await panel.getByTestId('rate-bot').locator('input').nth(1).check();
    await panel.getByTestId('rate-bot').getByRole('textbox').fill('Hat gedauert');
    await panel.getByTestId('survey-send').click();
    await panel.getByText('Nicht gesendet').waitFor();
    await picture(page, 'widget-unsent');
    await panel.getByRole('button', { name: 'Erneut senden' }).click();
    await panel.getByText('Vielen Dank für Ihre Bewertung!').waitFor();
    const [first, second] = socket.sentOf('rate');
    expect(first).toMatchObject({ part: 'bot', score: 2, comment: 'Hat gedauert' });
    expect(second).toEqual(first);
    await page.context().close();
  });

  it('messageWithoutAddress_saysThatTheTeamGetsInTouch', async () => {
    const { page, panel, log, socket } = await stage('de', { viewport: { width: 360, height: 740 } });
    socket.bring(log.say('bot', WORDS.de.pass), log.add('ticket', { email: '' }));
    await panel.getByTestId('queue').getByText('Unser Team hat Ihre Nachricht und meldet sich bei Ihnen').waitFor();
    await picture(page, 'widget-ticket');
    await page.context().close();
  });

  it('read_isToldOnlyForWhatWasOnScreen', async () => {
    const { page, panel, log, socket } = await stage('de', { viewport: { width: 360, height: 740 } });
    for (let n = 0; n < 30; n++) socket.bring(log.say('agent', `Zeile ${n}`));
    await panel.getByText('Zeile 29').waitFor();
    await expect.poll(() => socket.sentOf('read').at(-1)?.['seq'], { timeout: 10_000 }).toBe(30);
    await panel.locator('lotse-transcript .scroll').evaluate((scroll) => { scroll.scrollTop = 0; });
    socket.bring(log.say('agent', 'Unten'));
    await panel.getByText('Unten').waitFor();
    await page.getByTestId('minimise').click();
    socket.bring(log.say('agent', 'Ganz unten'));
    await page.getByTestId('launcher').locator('.unread').waitFor();
    expect(socket.sentOf('read').at(-1)?.['seq']).toBe(30);
    await page.getByTestId('launcher').click();
    await expect.poll(() => socket.sentOf('read').at(-1)?.['seq'], { timeout: 10_000 }).toBe(32);
    await page.context().close();
  });
});
