import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, askJson, Refusal } from './rest';

const json = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

describe('ask', () => {
  const asked: { path: string; init: RequestInit }[] = [];
  let answers: (() => Response)[] = [];

  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=t%3D1' });
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      asked.push({ path, init });
      const answer = answers.shift();
      if (!answer) throw new TypeError('no route to host');
      return answer();
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('change_bearsTheToken_readingDoesNot', async () => {
    answers = [() => json(200, { id: 'anna' }), () => json(200, [])];
    expect(await askJson('PUT', '/a', { name: 'Anna' })).toEqual({ id: 'anna' });
    await ask('GET', '/a');
    expect(asked.map(({ init }) => init.headers)).toEqual([
      { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': 't=1' }, { Accept: 'application/json' },
    ]);
  });

  it('oldToken_isRenewedOnce', async () => {
    answers = [() => json(403, { code: 'csrf', message: '' }), () => json(401, {}), () => new Response(null, { status: 204 })];
    expect(await ask('DELETE', '/a')).toBeNull();
    expect(asked.map(({ path }) => path)).toEqual(['/a', '/desk/api/me', '/a']);
  });

  it('refusal_keepsWhatTheServerSaid', async () => {
    answers = [() => json(400, { code: 'invalid', message: 'role: agent is expected', line: 6 })];
    await expect(ask('POST', '/a', 'x')).rejects.toMatchObject({ status: 400, code: 'invalid', message: 'role: agent is expected', line: 6, retryAfter: null });
    answers = [() => json(429, { code: 'too_many_attempts', message: '' }, { 'Retry-After': '840' })];
    await expect(ask('POST', '/a', 'x')).rejects.toMatchObject({ status: 429, retryAfter: 840 });
    answers = [() => json(403, { code: 'forbidden', message: 'admins only' })];
    await expect(ask('PUT', '/a')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('silence_isARefusalToo', async () => {
    answers = [];
    await expect(ask('GET', '/a')).rejects.toBeInstanceOf(Refusal);
    await expect(ask('GET', '/a')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });
});
