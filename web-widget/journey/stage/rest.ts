import type { BrowserContext, Page, Route } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { BASE } from './stage';

const ENTRY = new URL('./parts.ts', import.meta.url).pathname;
let script: Promise<string> | null = null;

/** The parts as one script, built once. */
function parts(): Promise<string> {
  script ??= build({ configFile: false, logLevel: 'warn', build: { write: false, lib: { entry: ENTRY, formats: ['es'], fileName: 'parts' } } })
    .then((built) => (built as Rolldown.RolldownOutput[])[0]?.output[0].code ?? '');
  return script;
}

export type Answer = object | { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> };
export type Play = (route: { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: string }) => Answer | null;

/** A page with one part of the desk on it; every request goes to `play`, which answers null for what it does not know. */
export async function mount(context: BrowserContext, tag: string, members: object, play: Play): Promise<Page> {
  const code = await parts();
  await context.route(`${BASE}/**`, async (route: Route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/stage') {
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="de"><meta charset="utf-8"><title>Lotse</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
          <style>body{margin:0;background:Canvas;font:400 1rem/1.45 system-ui,sans-serif}lotse-admin,lotse-search{height:100dvh}main{display:contents}</style><main></main><script type="module" src="/parts.js"></script></html>`,
      });
    }
    if (pathname === '/parts.js') return route.fulfill({ contentType: 'text/javascript', body: code });
    const answer = play({ method: request.method(), path: decodeURIComponent(pathname), query: searchParams, body: request.postData() ?? '' });
    if (answer === null) return route.fulfill({ status: 404, json: { code: 'not_found', message: pathname } });
    const told = 'status' in answer && typeof answer.status === 'number' ? answer as { status: number; body?: object; headers?: Record<string, string> } : null;
    if (told === null) return route.fulfill({ json: answer });
    return route.fulfill({ status: told.status, headers: told.headers ?? {}, ...(told.body ? { json: told.body } : {}) });
  });
  const page = await context.newPage();
  await page.goto(`${BASE}/stage`);
  await page.evaluate(({ tag: name, members: given }) => {
    const part = Object.assign(document.createElement(name), given);
    document.documentElement.lang = (given as { language?: string }).language ?? 'de';
    document.querySelector('main')?.append(part);
  }, { tag, members });
  return page;
}
