import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browsing, type Visit } from '../browser';
import { barriers, tooWide } from '../looks';
import { mount, type Play } from './rest';
import { picture } from './stage';

const { visitor } = browsing();
const ADMIN = { id: 'admin', name: 'Clara Hinrichs', role: 'admin' };

interface Played { readonly play: Play; readonly asked: { readonly method: string; readonly path: string; readonly body: unknown }[] }

/** An administration that keeps what it is told, and refuses what the protocol refuses. */
function staff(): Played {
  const person = (id: string, name: string, more: object = {}): object =>
    ({ id, name, role: 'agent', languages: ['de', 'en'], skills: [], teams: [], capacity: 3, disabled: false, oidc: null, password: true, ...more });
  const lists: Record<string, Map<string, object>> = {
    agents: new Map(Object.entries({
      anna: person('anna', 'Anna Weber', { skills: ['payment', 'refund'], teams: ['billing'] }),
      ben: person('ben', 'Ben Yılmaz', { teams: ['billing', 'returns'], languages: ['de'], password: false }),
      clara: person('clara', 'Clara Hinrichs', { role: 'admin', oidc: 'clara@hafenkontor.example' }),
      jonas: person('jonas', 'Jonas Petersen', { disabled: true }),
      mette: person('mette', 'Mette Sørensen', { role: 'supervisor', languages: ['de', 'en', 'da'] }),
    })),
    teams: new Map(Object.entries({
      billing: { id: 'billing', name: 'Rechnung & Zahlung', skills: ['payment', 'refund'], zone: 'Europe/Berlin', holidays: ['2026-12-24'],
        hours: { MONDAY: '08:00-18:00', TUESDAY: '08:00-18:00', WEDNESDAY: '08:00-18:00', THURSDAY: '08:00-20:00', FRIDAY: '08:00-16:00' } },
      returns: { id: 'returns', name: 'Rückgabe', skills: ['return'], zone: 'Europe/Berlin', hours: {}, holidays: [] },
    })),
    replies: new Map(Object.entries({
      danke: { shortcut: 'danke', team: null, text: { de: 'Vielen Dank für Ihre Geduld, {name}!', en: 'Thank you for your patience, {name}!' } },
      etikett: { shortcut: 'etikett', team: 'returns', text: { de: 'Das Rücksendeetikett zu {order} liegt Ihrem Paket bei.\nGruß, {agent}' } },
    })),
  };
  let hours = {
    zone: 'Europe/Berlin', holidays: ['2026-12-25', '2026-12-26', '2027-01-01'],
    hours: { MONDAY: '08:00-20:00', TUESDAY: '08:00-20:00', WEDNESDAY: '08:00-20:00', THURSDAY: '08:00-20:00', FRIDAY: '08:00-20:00', SATURDAY: '10:00-16:00' } as Record<string, string>,
  };
  const asked: Played['asked'] = [];
  const play: Play = ({ method, path, body }) => {
    const said = body.startsWith('{') ? JSON.parse(body) as Record<string, unknown> : body;
    asked.push({ method, path, body: said });
    const [, name = '', key = '', sub = ''] = /^\/desk\/api\/staff\/(\w+)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (path === '/desk/api/me/password') return (said as Record<string, unknown>)['old'] === 'richtig' ? { status: 204 } : { status: 403, body: { code: 'wrong_password', message: 'old' } };
    if (name === 'hours') {
      if (method === 'PUT') hours = said as unknown as typeof hours;
      return hours;
    }
    if (name === 'import') {
      return String(said).includes('boss') ? { status: 400, body: { code: 'invalid', message: 'role: one of agent, supervisor, admin is expected, not "boss"', line: 6 } }
        : { agents: 5, teams: 2, replies: 2 };
    }
    const list = lists[name];
    if (!list) return null;
    if (sub === 'password') return { status: 204 };
    if (method === 'DELETE' && key === 'billing') return { status: 409, body: { code: 'in_use', message: 'billing: anna, ben' } };
    if (method === 'DELETE') return list.delete(key) ? { status: 204 } : null;
    if (method === 'PUT') {
      if ((said as Record<string, unknown>)['capacity'] === 49) return { status: 400, body: { code: 'invalid', message: 'capacity: 1 to 48 is expected' } };
      list.set(key, { ...said as object, id: key, shortcut: key });
    }
    return key === '' ? [...list.values()] : list.get(key) ?? null;
  };
  return { play, asked };
}

async function open(options: Visit = {}): Promise<{ page: Page } & Played> {
  const played = staff();
  const page = await mount(await visitor(options), 'lotse-admin', { language: options.language ?? 'de', agent: ADMIN }, played.play);
  await page.getByTestId('person').first().waitFor();
  return { page, ...played };
}

const LOOKS = [['de', 'light', 1440], ['en', 'dark', 1440], ['de', 'dark', 360], ['en', 'light', 360]] as const;

describe('the administration', () => {
  it.each(LOOKS)('everySection_canBeUsedByEverybody %s %s %i', async (language, colorScheme, width) => {
    const { page } = await open({ language, colorScheme, viewport: { width, height: width === 360 ? 740 : 900 } });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await picture(page, `admin-${name}-${language}-${colorScheme}-${width}`);
      found.push(...[...await barriers(page), ...await tooWide(page)].map((one) => `${name}: ${one}`));
    };
    const wide = { de: ['Anna Weber bearbeiten', 'Rechnung & Zahlung bearbeiten'], en: ['Edit Anna Weber', 'Edit Rechnung & Zahlung'] }[language];
    await look('people');
    await page.getByTestId('person').first().click();
    await page.getByRole('heading', { name: wide[0] ?? '' }).waitFor();
    await look('person');
    await page.locator('lotse-people').getByTestId('save').scrollIntoViewIfNeeded();
    await look('person-end');
    await page.getByTestId('section-teams').click();
    await page.getByTestId('team').first().waitFor();
    await look('teams');
    await page.getByTestId('team').first().click();
    await page.getByRole('heading', { name: wide[1] ?? '' }).waitFor();
    await page.locator('lotse-week').scrollIntoViewIfNeeded();
    await look('team');
    await page.getByTestId('section-hours').click();
    await page.locator('lotse-week').waitFor();
    await look('hours');
    await page.getByTestId('section-replies').click();
    await page.getByTestId('canned').nth(1).waitFor();
    await look('replies');
    await page.getByTestId('canned').nth(1).click();
    await page.locator('.bubble').waitFor();
    await look('reply');
    await page.getByTestId('section-copy').click();
    await page.getByTestId('export').waitFor();
    await look('copy');
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('person_isMadeWithAPassword', async () => {
    const { page, asked } = await open();
    await page.getByTestId('add').click();
    await page.getByTestId('save').click();
    await page.getByText('Bitte 1 bis 80 Zeichen.').waitFor();
    expect(await page.evaluate(() => document.querySelector('lotse-admin')?.shadowRoot?.querySelector('lotse-people')?.shadowRoot?.activeElement?.id)).toBe('name');
    await page.getByLabel('Name', { exact: true }).fill('Elif Kaya');
    await page.getByLabel('Anmeldename').fill('anna');
    await page.getByTestId('save').click();
    await page.getByText('Das gibt es schon.').waitFor();
    await page.getByLabel('Anmeldename').fill('elif');
    await page.getByLabel('Teamleitung').check();
    await page.getByLabel('Rückgabe', { exact: true }).first().check();
    await page.getByLabel('Neues Passwort').fill('kurz');
    await page.getByTestId('save').click();
    await page.getByText('Bitte mindestens 10 Zeichen').waitFor();
    await page.getByLabel('Neues Passwort').fill('ein langes Passwort');
    await page.getByTestId('save').click();
    await page.getByText('Elif Kaya ist gespeichert.').waitFor();
    const put = asked.find(({ method }) => method === 'PUT');
    expect(put).toMatchObject({ path: '/desk/api/staff/agents/elif', body: { name: 'Elif Kaya', role: 'supervisor', teams: ['returns'], capacity: 3 } });
    expect(asked.find(({ path }) => path.endsWith('/elif/password'))?.body).toEqual({ password: 'ein langes Passwort' });
    await page.context().close();
  });

  it('refusal_standsAtItsField', async () => {
    const { page } = await open();
    await page.getByTestId('person').first().click();
    await page.getByLabel('Unterhaltungen gleichzeitig').fill('49');
    await page.getByTestId('save').click();
    await page.locator('#capacity-wrong', { hasText: '1 to 48 is expected' }).waitFor();
    await page.getByLabel('Unterhaltungen gleichzeitig').fill('5');
    expect(await page.locator('#capacity-wrong').count()).toBe(0);
    await page.getByText('Zurück zur Liste').click();
    await page.getByText('Änderungen verwerfen?').waitFor();
    await page.getByTestId('confirm-no').locator('visible=true').click();
    expect(await page.getByLabel('Unterhaltungen gleichzeitig').inputValue()).toBe('5');
    await page.getByTestId('section-teams').click();
    await page.getByTestId('confirm-yes').locator('visible=true').click();
    await page.getByTestId('team').first().waitFor();
    await page.context().close();
  });

  it('removal_isAskedForAndMayBeRefused', async () => {
    const { page, asked } = await open();
    await page.getByTestId('section-teams').click();
    for (const [team, text] of [[1, 'Rückgabe ist entfernt.'], [0, 'Wird noch verwendet und kann nicht entfernt werden. (billing: anna, ben)']] as const) {
      await page.getByTestId('team').nth(team).click();
      await page.getByTestId('remove').click();
      await picture(page, `admin-confirm-${team}`);
      await page.getByTestId('confirm-yes').locator('visible=true').click();
      await page.getByText(text).waitFor();
    }
    expect(asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/desk/api/staff/teams/returns', '/desk/api/staff/teams/billing']);
    await page.context().close();
  });

  it('hours_areDrawnCheckedAndStored', async () => {
    const { page, asked } = await open();
    await page.getByTestId('section-hours').click();
    await page.getByLabel('Montag bis').fill('7');
    await page.getByLabel('Montag bis').blur();
    await page.getByTestId('save').click();
    await page.getByText('das Ende muss nach dem Anfang liegen.').waitFor();
    await picture(page, 'admin-hours-wrong');
    await page.getByLabel('Montag bis').fill('24');
    await page.getByLabel('Montag bis').blur();
    await page.getByText('Montag auf Dienstag bis Freitag übertragen').click();
    await page.getByLabel('Samstag geöffnet').uncheck();
    await page.getByText('80 Stunden in der Woche').waitFor();
    await page.getByLabel('Datum').fill('2026-12-24');
    await page.getByRole('button', { name: 'Hinzufügen' }).click();
    await page.getByTestId('save').click();
    await page.getByText('Die Öffnungszeiten sind gespeichert.').waitFor();
    const day = '08:00-24:00';
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      zone: 'Europe/Berlin', hours: { MONDAY: day, TUESDAY: day, WEDNESDAY: day, THURSDAY: day, FRIDAY: day },
      holidays: ['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01'],
    });
    await page.context().close();
  });

  it('reply_isPreviewedWithItsVariables', async () => {
    const { page, asked } = await open();
    await page.getByTestId('section-replies').click();
    await page.getByTestId('add').click();
    await page.getByLabel('Kürzel').fill('/Gruß');
    await page.getByRole('textbox', { name: 'Deutscher Text' }).fill('Guten Tag ');
    await page.getByRole('group', { name: 'Einfügen: Deutscher Text' }).getByText('Name des Kunden').click();
    await page.locator('.bubble', { hasText: 'Guten Tag Lena Petersen' }).waitFor();
    await page.getByRole('textbox', { name: 'Englischer Text' }).fill('Hello {nobody}');
    await page.getByTestId('save').click();
    await page.getByText('{nobody} ist keine bekannte Variable.').waitFor();
    await page.getByRole('textbox', { name: 'Englischer Text' }).fill('');
    await page.getByTestId('save').click();
    await page.getByText('/gruß ist gespeichert.').waitFor();
    expect(asked.find(({ method }) => method === 'PUT')).toEqual({
      method: 'PUT', path: '/desk/api/staff/replies/gruß', body: { shortcut: 'gruß', text: { de: 'Guten Tag {name}' }, team: null },
    });
    await page.context().close();
  });

  it('import_showsTheLineThatIsWrong', async () => {
    const { page, asked } = await open();
    await page.getByTestId('section-copy').click();
    const file = (role: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name: 'lotse-staff.yaml', mimeType: 'application/yaml',
      buffer: Buffer.from(`shop:\n  zone: Europe/Berlin\nagents:\n  - id: anna\n    name: Anna Weber\n    role: ${role}\n    languages: [de, en]\n  - id: ben\n    name: Ben\n`),
    });
    await page.getByTestId('import').setInputFiles(file('boss'));
    await page.getByTestId('confirm-yes').locator('visible=true').click();
    await page.locator('.excerpt .bad', { hasText: 'role: boss' }).waitFor();
    await page.getByText('Zeile 6', { exact: true }).waitFor();
    await picture(page, 'admin-import-wrong');
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('import').setInputFiles(file('admin'));
    await page.getByTestId('confirm-yes').locator('visible=true').click();
    await page.getByText('Geladen: 5 Personen, 2 Teams, 2 Textbausteine.').waitFor();
    expect(asked.filter(({ path }) => path.endsWith('/import'))).toHaveLength(2);
    await page.context().close();
  });

  it('ownPassword_isChangedOnlyWithTheOldOne', async () => {
    const { play } = staff();
    const page = await mount(await visitor({ viewport: { width: 360, height: 740 } }), 'lotse-password', { language: 'de' }, play);
    await page.evaluate(() => {
      const part = document.querySelector('lotse-password') as HTMLElement & { open(): void };
      part.addEventListener('changed', () => { document.title = 'changed'; });
      part.open();
    });
    await page.getByLabel('Bisheriges Passwort').fill('falsch');
    await page.getByLabel('Neues Passwort', { exact: true }).fill('ein langes Passwort');
    await page.getByLabel('Neues Passwort wiederholen').fill('ein anderes Passwort');
    await page.getByTestId('password-submit').click();
    await page.getByText('Die beiden Eingaben sind verschieden.').waitFor();
    await page.getByLabel('Neues Passwort wiederholen').fill('ein langes Passwort');
    await page.getByTestId('password-submit').click();
    await page.getByText('Das bisherige Passwort stimmt nicht.').waitFor();
    await picture(page, 'password');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Bisheriges Passwort').fill('richtig');
    await page.getByTestId('password-submit').click();
    await page.waitForFunction(() => document.title === 'changed');
    await page.context().close();
  });
});
