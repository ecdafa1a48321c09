import { mkdir, readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core';

const DIST = resolve(import.meta.dirname, '../../dist');
const PICTURES = resolve(import.meta.dirname, '../../../target/stage');

/** Where the pages seem to come from; nothing listens there. */
export const BASE = 'http://localhost:28099';

/** As the server sends it: a page that needs more than this would fail there. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; "
  + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
};

/** Serves the built pages from the disk. Whatever else a page asks for is not found, unless a later route knows it. */
export async function pages(context: BrowserContext): Promise<void> {
  await context.route(`${BASE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? '/index.html' : pathname === '/desk' ? '/desk.html' : pathname;
    const body = await readFile(join(DIST, file)).catch(() => null);
    if (body === null) await route.fulfill({ status: 404, body: '' });
    else await route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream', headers: { 'Content-Security-Policy': POLICY } });
  });
}

/** A socket whose other end is the test: keeps what the page sends and answers by `answer`. */
export class PlayedSocket {
  readonly sent: Record<string, unknown>[] = [];
  private route: WebSocketRoute | null = null;

  static async open(
    context: BrowserContext, path: string, answer: (frame: Record<string, unknown>, socket: PlayedSocket) => void,
    greet: (socket: PlayedSocket) => void = () => undefined,
  ): Promise<PlayedSocket> {
    const socket = new PlayedSocket();
    await context.routeWebSocket((url) => url.pathname === path, (route) => {
      socket.route = route;
      route.onMessage((raw) => {
        const frame = JSON.parse(String(raw)) as Record<string, unknown>;
        socket.sent.push(frame);
        answer(frame, socket);
      });
      greet(socket);
    });
    return socket;
  }

  bring(...frames: object[]): void {
    for (const frame of frames) this.route?.send(JSON.stringify(frame));
  }

  sentOf(type: string): Record<string, unknown>[] {
    return this.sent.filter((frame) => frame['type'] === type);
  }
}

/** Keeps a picture of the page as it stands, for whoever wants to look at it. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}
