import { describe, expect, it } from 'vitest';
import { browsing } from '../browser';
import { barriers, tooWide } from '../looks';
import { mount, type Play } from './rest';
import { picture } from './stage';

const { visitor } = browsing();
const ANNA = { id: 'anna', name: 'Anna', role: 'agent' };

const hit = (n: number, more: object = {}): object => ({
  conversation: `c-${n}`, startedAt: '2026-11-20T09:12:03Z', lastAt: '2026-11-20T09:31:44Z', owner: 'nobody', language: 'de', agent: null,
  agentName: 'Anna', outcome: 'solved', tags: ['retoure'], customer: 'Lena Petersen',
  snippet: { from: 'shopper', parts: [{ text: 'wie lange ist die ', hit: false }, { text: 'Rückgabefrist', hit: true }, { text: ' für <b>Kopfhörer</b>?', hit: false }] }, ...more,
});

const HITS = [
  hit(1),
  hit(2, { customer: null, outcome: 'unsolved', language: 'en', agentName: 'Ben', tags: ['returns', 'vip'], snippet: { from: 'note', parts: [{ text: 'Kulanz zugesagt, ', hit: false }, { text: 'Rückgabe', hit: true }, { text: ' bis Ende des Monats möglich, bitte nicht noch einmal nachfragen.', hit: false }] } }),
  hit(3, { owner: 'queue', outcome: null, agentName: null, tags: [], snippet: { from: 'bot', parts: [{ text: 'Sie haben 30 Tage Zeit für die ', hit: false }, { text: 'Rückgabe', hit: true }, { text: '. Das Etikett liegt bei.', hit: false }] } }),
  hit(4, { outcome: 'inactive', agentName: null, tags: [] }),
  ...Array.from({ length: 22 }, (_, n) => hit(n + 5)),
];

function archive(): { play: Play; asked: URLSearchParams[] } {
  const asked: URLSearchParams[] = [];
  return {
    asked,
    play: ({ path, query }) => {
      if (path === '/desk/api/colleagues') return [{ id: 'ben', name: 'Ben', languages: ['de'], teams: [] }];
      if (path !== '/desk/api/search') return null;
      asked.push(query);
      if (query.get('q') === 'kaputt') return { status: 503, body: { code: 'unavailable', message: 'the log cannot be read' } };
      if (query.get('q') === 'nichts') return { total: 0, hits: [] };
      const offset = Number(query.get('offset'));
      return { total: HITS.length, hits: HITS.slice(offset, offset + 20) };
    },
  };
}

describe('the search', () => {
  it.each([['de', 'light', 1440], ['en', 'dark', 1440], ['de', 'dark', 360], ['en', 'light', 360]] as const)(
    'canBeUsedByEverybody %s %s %i', async (language, colorScheme, width) => {
      const { play } = archive();
      const page = await mount(await visitor({ language, colorScheme, viewport: { width, height: width === 360 ? 740 : 900 } }), 'lotse-search', { language, agent: ANNA }, play);
      await page.getByTestId('hit').nth(2).waitFor();
      await page.getByTestId('search-words').fill('Rückgabe');
      await picture(page, `search-${language}-${colorScheme}-${width}`);
      expect([...await barriers(page), ...await tooWide(page)]).toEqual([]);
      await page.getByTestId('search-words').fill('nichts');
      await page.locator('.empty').waitFor();
      await picture(page, `search-empty-${language}-${colorScheme}-${width}`);
      await page.getByTestId('search-words').fill('kaputt');
      await page.locator('.failure').waitFor();
      await picture(page, `search-failure-${language}-${colorScheme}-${width}`);
      expect([...await barriers(page), ...await tooWide(page)]).toEqual([]);
      await page.context().close();
    });

  it('hits_areMarkedAsTextAndChosen', async () => {
    const { play, asked } = archive();
    const page = await mount(await visitor(), 'lotse-search', { language: 'de', agent: ANNA }, play);
    await page.evaluate(() => document.querySelector('lotse-search')?.addEventListener('choose', (event) => {
      document.title = (event as CustomEvent<string>).detail;
    }));
    const first = page.getByTestId('hit').first();
    expect(await first.locator('mark').allInnerTexts()).toEqual(['Rückgabefrist']);
    expect(await first.locator('.snippet').innerText()).toContain('<b>Kopfhörer</b>');
    await page.getByTestId('search-more').click();
    await page.getByTestId('hit').nth(25).waitFor();
    expect(await page.getByTestId('hit').count()).toBe(26);
    await page.getByText('Das war alles.').waitFor();
    await page.locator('[data-conversation="c-4"]').getByText('Wegen Inaktivität beendet').waitFor();
    await page.getByLabel('Ergebnis').selectOption('inactive');
    await expect.poll(() => asked.at(-1)?.get('outcome')).toBe('inactive');
    await page.getByLabel('Ergebnis').selectOption('unsolved');
    await page.getByLabel('Person').selectOption('anna');
    await page.getByLabel('Von').fill('2026-11-01');
    await page.getByLabel('Bis').fill('2026-11-20');
    await page.getByLabel('Schlagwort').fill('retoure');
    await expect.poll(() => asked.at(-1)?.toString()).toBe(
      'language=&outcome=unsolved&agent=anna&tag=retoure&from=2026-10-31T23%3A00%3A00.000Z&to=2026-11-20T23%3A00%3A00.000Z&offset=0&limit=20'.replace('language=&', ''));
    await page.getByLabel('Von').fill('2026-11-30');
    await page.getByText('Das Ende liegt vor dem Anfang.').waitFor();
    await page.getByText('Filter zurücksetzen').click();
    await expect.poll(() => asked.at(-1)?.toString()).toBe('offset=0&limit=20');
    await first.click();
    await page.waitForFunction(() => document.title === 'c-1');
    await page.context().close();
  });
});

describe('the login page', () => {
  it('offersTheCompanysLoginAndSaysHowLongToWait', async () => {
    let answer: object = { status: 429, headers: { 'Retry-After': '840' }, body: { code: 'too_many_attempts', message: 'wait' } };
    const page = await mount(await visitor({ viewport: { width: 360, height: 740 } }), 'lotse-login', { language: 'de' }, ({ path }) =>
      path === '/desk/api/login-options' ? { oidc: true, name: 'Hafenkontor-Konto' } : path === '/desk/login' ? answer : null);
    const company = page.getByTestId('login-company');
    expect([await company.innerText(), await company.getAttribute('href')]).toEqual(['Mit Hafenkontor-Konto anmelden', '/desk/login/oidc']);
    await page.getByTestId('login-user').fill('anna');
    await page.getByTestId('login-password').fill('falsch');
    await page.getByTestId('login-submit').click();
    await page.getByText('in 14 Minuten noch einmal').waitFor();
    await picture(page, 'login');
    expect(await barriers(page)).toEqual([]);
    answer = { status: 401, body: { code: 'wrong_password', message: 'no' } };
    await page.getByTestId('login-submit').click();
    await page.getByText('Benutzername oder Passwort stimmt nicht.').waitFor();
    await page.context().close();
  });
});
