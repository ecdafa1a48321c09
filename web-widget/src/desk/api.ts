import { type Agent, decodeAgent } from '../protocol/desk';

/** The value of a cookie that scripts may read; here only the CSRF token. */
export function cookie(name: string, cookies: string): string | null {
  const found = cookies.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** Who is logged in, or null. Also makes the server set the CSRF cookie. Throws if the server cannot answer. */
export async function me(): Promise<Agent | null> {
  const answer = await fetch('/desk/api/me', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`GET /desk/api/me: ${answer.status}`);
  return decodeAgent(await answer.json());
}

async function post(path: string, form: Record<string, string>): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN', document.cookie) ?? '' },
    body: new URLSearchParams(form),
  });
}

export async function logout(): Promise<void> {
  await me();
  await post('/desk/logout', {});
}
