import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browsing } from '../browser';
import { barriers, tooWide } from '../looks';
import { CALL, DeskStage, LENA } from './desk-stage';
import { picture } from './stage';

const { visitor } = browsing();
const row = (page: Page, conversation: string): Locator => page.locator(`[data-testid="inbox-row"][data-conversation="${conversation}"]`);
const admin = (page: Page): Locator => page.locator('lotse-admin');
const focused = (page: Page): Promise<string | null> => page.evaluate(() => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? (active.dataset['conversation'] ?? active.dataset['testid'] ?? active.localName) : null;
});

describe('a long inbox', () => {
  it('twoThousandRows_areDrawnInPart_andTheKeyboardCrossesThemAll', async () => {
    const { page, errors } = await DeskStage.open(await visitor(), 'de', { rows: 2000 });
    await page.locator('[data-tab="all"]').click();
    await expect.poll(() => page.locator('[data-tab="all"] .count').innerText()).toBe('2000');
    const rows = page.getByTestId('inbox-row');
    expect(await rows.count()).toBeLessThan(40);
    const places = page.locator('lotse-inbox [role="listitem"]');
    expect(await places.first().getAttribute('aria-setsize')).toBe('2000');

    await page.keyboard.press('j');
    const first = await focused(page);
    for (let step = 0; step < 30; step++) await page.keyboard.press('j');
    const later = await focused(page);
    expect(later).not.toBe(first);
    expect(await page.locator('lotse-inbox [role="listitem"]:has(:focus)').getAttribute('aria-posinset')).toBe('31');
    await page.keyboard.press('End');
    expect(await page.locator('lotse-inbox [role="listitem"]:has(:focus)').getAttribute('aria-posinset')).toBe('2000');
    await page.locator('lotse-inbox .list').evaluate((list) => { list.scrollTop = 0; });
    await row(page, String(first)).waitFor();
    expect(await page.locator('lotse-inbox [role="listitem"]:has(:focus)').getAttribute('aria-posinset')).toBe('2000');
    await page.keyboard.press('k');
    expect(await page.locator('lotse-inbox [role="listitem"]:has(:focus)').getAttribute('aria-posinset')).toBe('1999');
    expect(await rows.count()).toBeLessThan(40);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('rowsThatMove_takeTheFocusAlong', async () => {
    const stage = await DeskStage.open(await visitor(), 'de', { rows: 60 });
    const { page } = stage;
    await page.locator('[data-tab="all"]').click();
    for (let step = 0; step < 4; step++) await page.keyboard.press('j');
    const kept = await focused(page);
    const place = page.locator('lotse-inbox [role="listitem"]:has(:focus)');
    const before = await place.getAttribute('aria-posinset');
    stage.change('c-30', { lastAt: new Date().toISOString() });
    stage.change('c-31', { lastAt: new Date().toISOString() });
    await expect.poll(() => place.getAttribute('aria-posinset')).toBe(String(Number(before) + 2));
    stage.change(String(kept), { lastAt: new Date().toISOString() });
    await expect.poll(() => place.getAttribute('aria-posinset')).toBe('1');
    expect(await focused(page)).toBe(kept);
    await page.context().close();
  });

  it('narrow_escapeLeadsBackToTheRow', async () => {
    const { page } = await DeskStage.open(await visitor({ viewport: { width: 360, height: 740 } }), 'de');
    await page.locator('[data-tab="mine"]').click();
    await row(page, LENA).click();
    await page.getByTestId('resolve').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(LENA);
    await page.keyboard.press('Enter');
    await page.getByTestId('resolve').waitFor();
    await page.context().close();
  });

  it('queue_keepsMessagesLeftApart', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de');
    const heading = page.getByTestId('messages-left');
    const [waiting, left] = [page.getByRole('list', { name: 'Warteschlange' }), page.getByRole('list', { name: /^Nachrichten/ })];
    await page.locator('lotse-inbox .list').evaluate((list) => { list.scrollTop = list.scrollHeight; });
    await heading.waitFor();
    expect(await left.getByTestId('inbox-row').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['conversation']))).toEqual(['c-33', 'c-7']);
    expect(await left.getByRole('listitem').first().getAttribute('aria-setsize')).toBe('2');
    await left.getByTestId('inbox-row').first().focus();
    await page.keyboard.press('k');
    expect(await waiting.locator('[role="listitem"]:has(:focus)').count()).toBe(1);
    const [above, under] = [await waiting.getByRole('listitem').last().boundingBox(), await heading.boundingBox()];
    expect(Math.round((above?.y ?? 0) + (above?.height ?? 0))).toBe(Math.round(under?.y ?? 0));
    await picture(page, 'desk-messages-left');
    await page.context().close();
  });

  it('filter_narrowsByWordsTagAndLanguage', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de', { rows: 200 });
    await page.locator('[data-tab="all"]').click();
    await page.getByTestId('filter').fill('#vip');
    await row(page, LENA).waitFor();
    const tagged = await page.locator('lotse-inbox [role="listitem"]').first().getAttribute('aria-setsize');
    expect(Number(tagged)).toBeLessThan(60);
    await page.getByTestId('filter-language').selectOption('en');
    await row(page, LENA).waitFor({ state: 'detached' });
    await page.getByTestId('filter').fill('gibt es nicht');
    await page.getByText('Keine Unterhaltung passt zum Filter.').waitFor();
    await page.context().close();
  });
});

describe('a day at the desk', () => {
  it('offer_isAcceptedByKey', async () => {
    const stage = await DeskStage.open(await visitor(), 'de');
    const { page, socket } = stage;
    stage.offer('c-0', 30);
    await page.getByTestId('offer').waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(\d+\)/);
    await page.keyboard.press('a');
    await page.getByTestId('resolve').waitFor();
    expect(socket.sentOf('claim').map((frame) => frame['conversation'])).toEqual(['c-0']);
    expect(await page.getByTestId('offer').count()).toBe(0);
    expect(await page.locator('[data-tab="mine"]').getAttribute('aria-pressed')).toBe('true');
    stage.offer('c-1', 30, 'Ben');
    await page.getByText('Ben gibt Ihnen eine Unterhaltung weiter').first().waitFor();
    await page.keyboard.press('d');
    await page.getByTestId('offer').waitFor({ state: 'detached' });
    expect(socket.sentOf('decline')).toHaveLength(1);
    expect(stage.errors).toEqual([]);
    await page.context().close();
  });

  it('cannedReply_isFoundFilledAndSent', async () => {
    const stage = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    const { page, socket } = stage;
    await page.getByTestId('resolve').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('/ab');
    await page.getByTestId('canned').first().waitFor();
    expect(await page.getByTestId('canned').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('reply').inputValue()).toBe('Ihre Bestellung HK-204511 liegt in der Filiale bereit. Bitte bringen Sie einen Ausweis mit.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-mark="sent"]').waitFor();
    expect(socket.sentOf('message')).toHaveLength(1);
    await expect.poll(() => socket.sentOf('draft').at(-1)?.['text']).toBe('');
    expect(await page.getByTestId('reply').inputValue()).toBe('');
    await page.keyboard.type('/danke');
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('canned').count()).toBe(0);
    expect(await focused(page)).toBe('reply');
    expect(stage.errors).toEqual([]);
    await page.context().close();
  });

  it('suggestionAndColleaguesDraft_becomeMyAnswer', async () => {
    const stage = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    const { page, socket } = stage;
    await page.getByTestId('suggestion').first().getByTestId('insert').click();
    expect(await page.getByTestId('reply').inputValue()).toContain('Link zur Sendungsverfolgung');
    stage.colleagueDraft();
    await page.getByTestId('take-draft').click();
    expect(await page.getByTestId('reply').inputValue()).toContain('Ich habe mit dem Versand gesprochen');
    await page.getByTestId('suggestion').first().getByTestId('send-link').click();
    await expect.poll(() => socket.sentOf('message').at(-1)?.['text']).toContain('/help/de/a0');
    await page.context().close();
  });

  it('transfer_needsSomebodyAndANote_andShowsWhoHasRoomFirst', async () => {
    const { page, socket } = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    await page.getByTestId('transfer').waitFor();
    await page.keyboard.press('t');
    const dialog = page.getByTestId('transfer-dialog');
    await dialog.getByText('Carla').waitFor();
    const names = dialog.getByTestId('target');
    expect(await names.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['ben', 'david', 'carla', 'emine', 'fritjof']);
    await dialog.getByTestId('transfer-submit').click();
    await dialog.getByText('Bitte wählen Sie, an wen.').waitFor();
    await dialog.getByLabel('Carla').check();
    await dialog.getByTestId('transfer-submit').click();
    await dialog.getByText('Bitte schreiben Sie eine kurze Notiz.').waitFor();
    await dialog.getByTestId('transfer-note').fill('Bitte Abholung klären');
    await dialog.getByTestId('transfer-submit').click();
    await page.getByText('Ben wird gefragt').waitFor();
    expect(socket.sentOf('transfer')[0]).toMatchObject({ conversation: LENA, to: { kind: 'agent', id: 'carla' }, note: 'Bitte Abholung klären' });
    socket.bring({ type: 'transfer_ended', conversation: LENA, to: 'Ben', outcome: 'missed' });
    await page.getByTestId('news').getByText('Ben hat nicht geantwortet').waitFor();
    await page.context().close();
  });

  it('passedToTheAssistant_isTheAssistants_andALeadTakesItBack', async () => {
    const stage = await DeskStage.open(await visitor({ viewport: { width: 1100, height: 900 } }), 'de', { role: 'supervisor', hash: `#${LENA}` });
    const { page, socket } = stage;
    await page.getByTestId('transfer').click();
    const dialog = page.getByTestId('transfer-dialog');
    await dialog.getByTestId('to-bot').check();
    await dialog.getByTestId('transfer-note').fill('Nur noch eine Frage zur Lieferung');
    await dialog.getByTestId('transfer-submit').click();
    await page.getByTestId('owner').getByText('Beim Assistenten').waitFor();
    expect(await page.getByTestId('reply').getAttribute('placeholder')).toBe('Hier antwortet gerade der Assistent. Ziehen Sie die Unterhaltung an sich, um selbst zu antworten.');
    await picture(page, 'desk-with-the-assistant');
    await page.getByTestId('takeover').click();
    await page.getByTestId('resolve').waitFor();
    expect(socket.sentOf('takeover')).toHaveLength(1);
    await page.context().close();
  });

  it('callBack_isMarkedAndTheNumberCanBeCalled', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de', { hash: `#${CALL}` });
    await page.getByTestId('call-back').getByText('Rückruf').waitFor();
    expect(await page.getByTestId('phone').getAttribute('href')).toBe('tel:+4940123456');
    await page.getByTestId('packet').getByText('Anruf passt').waitFor();
    await picture(page, 'desk-call-back');
    await page.context().close();
  });

  it('hitOfTheAssistant_isNotClosed', async () => {
    const stage = await DeskStage.open(await visitor(), 'de');
    const { page } = stage;
    stage.toBot('c-3');
    await page.evaluate(() => { location.hash = '#c-3'; });
    await page.getByTestId('owner').getByText('Beim Assistenten').waitFor();
    expect(await page.getByTestId('reply').getAttribute('placeholder')).toBe('Hier antwortet gerade der Assistent.');
    expect(await page.getByTestId('takeover').count()).toBe(0);
    expect(stage.errors).toEqual([]);
    await page.context().close();
  });

  it('resolve_takesTheOutcomeAndWhetherTheReadingWasRight', async () => {
    const { page, socket } = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    await page.getByTestId('resolve').waitFor();
    await page.getByTestId('reply').fill('Fast fertig');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    const dialog = page.getByTestId('resolve-dialog');
    await dialog.getByText('Wo ist die Bestellung?').waitFor();
    await dialog.getByTestId('right-yes').check();
    await dialog.getByTestId('outcome-solved').click();
    await page.getByTestId('resolve').waitFor({ state: 'detached' });
    expect(socket.sentOf('resolve')[0]).toMatchObject({ outcome: 'solved', intentRight: true });
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('lotse-draft:')))).toEqual([]);
    await page.context().close();
  });

  it('tags_areAddedAndRemoved', async () => {
    const { page, socket } = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    await page.getByTestId('edit-tags').click();
    await page.keyboard.type('Abholung');
    await page.keyboard.press('Enter');
    await page.getByTestId('tag').nth(2).waitFor();
    await page.getByTestId('tag').first().getByRole('button').click();
    await expect.poll(() => socket.sentOf('tag').map((frame) => frame['tags'])).toEqual([['kulanz', 'vip', 'Abholung'], ['vip', 'Abholung']]);
    await page.context().close();
  });

  it('questionMark_showsAllKeys_andFocusReturns', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de');
    await page.keyboard.press('j');
    const before = await focused(page);
    await page.keyboard.press('?');
    await page.getByTestId('keys-dialog').getByText('Warteschlange').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('keys-dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe(before);
    for (const [letter, tab] of [['m', 'mine'], ['w', 'waiting'], ['l', 'all'], ['q', 'queue']] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await page.locator(`[data-tab="${tab}"][aria-pressed="true"]`).waitFor();
    }
    await page.keyboard.press('Control+k');
    await page.locator('lotse-search input').first().waitFor();
    expect(page.url()).toContain('#search');
    expect(await focused(page)).not.toBe(before);
    await page.context().close();
  });

  it('keys_reachTagsSuggestionsPresenceAndSections', async () => {
    const stage = await DeskStage.open(await visitor(), 'de', { role: 'supervisor', hash: `#${LENA}` });
    const { page, socket } = stage;
    await page.getByTestId('suggestion').nth(1).waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => page.getByTestId('reply').inputValue()).toContain('Link zur Sendungsverfolgung');
    await page.keyboard.type('1v#');
    expect(await page.getByTestId('reply').inputValue()).toMatch(/1v#$/);
    await page.getByTestId('reply').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('#');
    await page.keyboard.type('Eilig');
    await page.keyboard.press('Enter');
    await expect.poll(() => socket.sentOf('tag').at(-1)?.['tags']).toEqual(['kulanz', 'vip', 'Eilig']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await expect.poll(() => socket.sentOf('available').map((frame) => frame['available'])).toEqual([false]);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByTestId('overview').waitFor();
    await page.evaluate(() => { location.hash = '#c-2'; });
    await page.getByTestId('takeover').waitFor();
    await page.keyboard.press('o');
    await page.getByTestId('resolve').waitFor();
    expect(socket.sentOf('takeover')[0]).toMatchObject({ conversation: 'c-2' });
    await page.keyboard.press('?');
    expect(await page.getByTestId('keys-dialog').getByText('Verwaltung').count()).toBe(0);
    expect(stage.errors).toEqual([]);
    await page.context().close();
  });

  it('newMessage_isAnnouncedAlone_andReadIsTold', async () => {
    const stage = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    const { page, socket } = stage;
    await page.getByText('Kann ich es dort auch selbst abholen?').first().waitFor();
    await expect.poll(() => socket.sentOf('read').at(-1)?.['seq']).toBe(12);
    const status = page.locator('lotse-conversation [role="status"]');
    expect(await status.innerText()).toBe('');
    stage.say('Sind Sie noch da?');
    await expect.poll(() => status.innerText()).toBe('Kunde: Sind Sie noch da?');
    await expect.poll(() => socket.sentOf('read').at(-1)?.['seq']).toBe(13);
    await page.context().close();
  });

  it('supervisor_seesTheWholeAndTakesOver', async () => {
    const { page, socket, errors } = await DeskStage.open(await visitor(), 'de', { role: 'supervisor', hash: '#overview' });
    const overview = page.getByTestId('overview');
    await overview.getByText('93 %').waitFor();
    expect(await overview.getByTestId('presence').count()).toBe(6);
    await expect.poll(async () => Number(await overview.getByTestId('pressing').locator('b').innerText())).toBeGreaterThan(5);
    await overview.getByTestId('all').click();
    await row(page, 'c-2').click();
    await page.getByTestId('takeover').click();
    await page.getByTestId('resolve').waitFor();
    expect(socket.sentOf('takeover')[0]).toMatchObject({ conversation: 'c-2' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('notification_isShownOnlyToWhoAllowedItAndLooksElsewhere', async () => {
    const context = await visitor();
    await context.addInitScript(() => {
      const shown: string[] = [];
      class Played {
        static permission = 'granted';
        static asked = 0;
        static async requestPermission(): Promise<string> {
          Played.asked += 1;
          return Played.permission;
        }
        constructor(title: string) { shown.push(title); }
      }
      Object.assign(window, { Notification: Played, shown });
    });
    const stage = await DeskStage.open(context, 'de');
    const { page } = stage;
    const shown = (): Promise<unknown> => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    const look = (elsewhere: boolean): Promise<void> =>
      page.evaluate((away) => { document.hasFocus = () => !away; }, elsewhere);
    await look(true);
    stage.offer('c-0', 30);
    await page.getByTestId('offer').waitFor();
    expect(await shown()).toEqual([]);
    await page.getByTestId('settings').click();
    await page.getByTestId('setting-notify').check();
    await page.keyboard.press('Escape');
    stage.offer('c-1', 20, 'Ben');
    await expect.poll(shown).toEqual(['Ben gibt Ihnen eine Unterhaltung weiter']);
    stage.change(LENA, { seq: 99, preview: 'Sind Sie noch da?' });
    await expect.poll(shown).toEqual(['Ben gibt Ihnen eine Unterhaltung weiter', 'Neue Nachricht']);
    stage.change(LENA, { level: { kind: 'next', warnAt: new Date(Date.now() + 1_200).toISOString(), dueAt: new Date(Date.now() + 3_400).toISOString() } });
    await expect.poll(shown, { timeout: 8_000 }).toEqual(['Ben gibt Ihnen eine Unterhaltung weiter', 'Neue Nachricht', 'Antwort bald fällig', 'Antwort überfällig']);
    await look(false);
    stage.offer('c-3', 10);
    await page.locator('[data-testid="offer"][data-conversation="c-3"]').waitFor();
    expect(await shown()).toHaveLength(4);
    expect(await page.evaluate(() => (window as unknown as { Notification: { asked: number } }).Notification.asked)).toBe(0);
    await page.context().close();
  });

  it.each([['de', 'light', 1440], ['en', 'dark', 360]] as const)('notifications_areAskedForOnce %s %s %i', async (language, colorScheme, width) => {
    const context = await visitor({ language, colorScheme, viewport: { width, height: width === 360 ? 740 : 900 } });
    await context.addInitScript(() => {
      class Played {
        static permission = 'default';
        static async requestPermission(): Promise<string> {
          Played.permission = 'granted';
          return 'granted';
        }
      }
      Object.assign(window, { Notification: Played });
    });
    const { page } = await DeskStage.open(context, language);
    const question = page.getByTestId('notify');
    await question.waitFor();
    await picture(page, `desk-notify-${language}-${colorScheme}-${width}`);
    expect([...await barriers(page), ...await tooWide(page)]).toEqual([]);
    await question.getByTestId(width === 360 ? 'notify-later' : 'notify-on').click();
    await question.waitFor({ state: 'detached' });
    await page.getByTestId('settings').click();
    expect(await page.getByTestId('setting-sound').isChecked()).toBe(true);
    await expect.poll(() => page.getByTestId('setting-notify').isChecked()).toBe(width !== 360);
    await page.reload();
    await page.getByTestId('inbox-row').first().waitFor();
    expect(await question.count()).toBe(0);
    await context.close();
  });

  it('signingOut_asksWhatBecomesOfOnesConversations', async () => {
    const stage = await DeskStage.open(await visitor(), 'de');
    const { page, socket } = stage;
    const dialog = page.getByTestId('leave-dialog');
    await page.getByTestId('logout').click();
    await dialog.getByText('Sie haben noch 4 offene Unterhaltungen').waitFor();
    expect(await focused(page)).toBe('leave-stay');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByTestId('logout').click();
    await dialog.getByTestId('leave-open').filter({ hasText: 'Kann ich es dort auch selbst abholen?' }).click();
    await page.getByTestId('resolve').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Einen Moment');
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('lotse-draft:')))).toHaveLength(1);
    const asked: string[] = [];
    page.on('dialog', (one) => { asked.push(one.type()); void one.dismiss(); });
    await page.evaluate(() => { setTimeout(() => location.reload(), 0); });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await page.getByTestId('logout').click();
    await dialog.getByTestId('leave-pass').click();
    await page.getByTestId('login-user').waitFor();
    expect(socket.sentOf('available').map((frame) => frame['available'])).toEqual([false]);
    await page.reload();
    await expect.poll(() => socket.sentOf('available').map((frame) => frame['available'])).toEqual([false, true]);
    expect(new Set(socket.sentOf('transfer').map((frame) => frame['conversation']))).toEqual(new Set([LENA, 'c-5', 'c-11', 'c-14']));
    expect(socket.sentOf('transfer')[0]).toMatchObject({ to: { kind: 'queue', id: null }, note: 'Anna hat sich abgemeldet und gibt die Unterhaltung zurück.' });
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('lotse-draft:')))).toEqual([]);
    await page.context().close();
  });

  it('signingOutWithNothingOpen_asksNothing', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de', { rows: 0 });
    await page.getByTestId('logout').click();
    await page.getByTestId('login-user').waitFor();
    await page.context().close();
  });

  it('settings_ownTheEscapeKey', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de', { hash: `#${LENA}` });
    await page.getByTestId('settings').click();
    await page.getByTestId('setting-letters').uncheck();
    await page.keyboard.press('Escape');
    await page.getByTestId('setting-letters').waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('settings');
    await page.keyboard.press('r');
    expect(await focused(page)).toBe('settings');
    await page.context().close();
  });

  it('admin_findsTheAdministration', async () => {
    const { page, errors } = await DeskStage.open(await visitor(), 'de', { role: 'admin' });
    await page.getByTestId('section-admin').click();
    expect(await admin(page).boundingBox()).toMatchObject({ x: 0, width: 1440 });
    await picture(page, 'desk-admin');
    await admin(page).getByRole('button', { name: 'Person anlegen' }).click();
    await admin(page).locator('input').first().fill('elif');
    await page.getByTestId('section-search').click();
    await admin(page).locator('dialog[open]').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toContain('#admin');
    await page.getByTestId('section-search').click();
    await admin(page).locator('dialog[open] button').last().click();
    await page.locator('lotse-search').waitFor();
    await picture(page, 'desk-search');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('agent_seesNoOverview', async () => {
    const { page } = await DeskStage.open(await visitor(), 'de', { hash: '#overview' });
    await page.getByTestId('inbox-row').first().waitFor();
    expect(await page.locator('lotse-overview').count()).toBe(0);
    await page.context().close();
  });
});

const LOOKS = [['de', 'light', 1440], ['en', 'dark', 1440], ['de', 'light', 1100], ['de', 'light', 1000], ['en', 'light', 360], ['de', 'dark', 360], ['de', 'light', 320]] as const;

describe('everybody can use the desk', () => {
  it.each(LOOKS)('itIsWholeAndAxeFindsNothing %s %s %i', async (language, colorScheme, width) => {
    const found: string[] = [];
    const stage = await DeskStage.open(await visitor({ language, colorScheme, viewport: { width, height: width < 400 ? 740 : 900 } }), language, { role: 'supervisor' });
    const { page } = stage;
    const look = async (name: string): Promise<void> => {
      await picture(page, `desk-${name}-${language}-${colorScheme}-${width}`);
      found.push(...[...await barriers(page), ...await tooWide(page)].map((one) => `${name}: ${one}`));
    };
    const narrow = width < 400;

    await look('queue');
    stage.offer('c-0', 24, 'Ben');
    await page.getByTestId('offer').waitFor();
    await look('offer');
    await page.getByTestId('decline').click();
    await page.locator('[data-tab="mine"]').click();
    await row(page, LENA).click();
    await page.getByTestId('transcript-message').first().waitFor();
    if (!narrow) await page.getByTestId('suggestion').first().waitFor();
    stage.socket.bring({ type: 'typing', conversation: LENA, role: 'shopper', name: '' });
    await look('conversation');
    stage.colleagueDraft();
    await page.getByTestId('reply').pressSequentially('/');
    await page.getByTestId('canned').first().waitFor();
    await look('canned');
    await page.keyboard.press('Escape');
    await page.getByTestId('reply').fill('');
    await page.getByTestId('transfer').click();
    await page.getByTestId('target').first().waitFor();
    await look('transfer');
    await page.keyboard.press('Escape');
    await page.getByTestId('resolve').click();
    await page.getByTestId('outcome-solved').waitFor();
    await look('resolve');
    await page.keyboard.press('Escape');
    if (width < 1100) {
      await page.getByTestId('context').click();
      await look('context');
    } else {
      await page.getByTestId('articles').fill('paket');
      await page.getByTestId('article').first().waitFor();
      await page.getByTestId('earlier').scrollIntoViewIfNeeded();
      await look('context');
    }
    await page.getByTestId('settings').click();
    await page.getByTestId('setting-sound').waitFor();
    await look('settings');
    await page.keyboard.press('Escape');
    await page.getByTestId('logout').click();
    await page.getByTestId('leave-stay').waitFor();
    await look('leave');
    await page.keyboard.press('Escape');
    if (!narrow) {
      await page.getByTestId('keys').click();
      await look('keys');
      await page.keyboard.press('Escape');
    }
    stage.socket.bring({ type: 'available', available: false, why: 'missed_offers' });
    await page.getByTestId('news').waitFor();
    await look('away');
    // On a narrow screen the sections stand over the list only.
    if (narrow) await page.keyboard.press('Escape');
    await page.getByTestId('section-overview').click();
    await page.getByTestId('presence').first().waitFor();
    await look('overview');
    expect(found).toEqual([]);
    expect(stage.errors).toEqual([]);
    await page.context().close();
  });
});
