import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Somebody in the shop. Whoever waits here waits for something to be seen, never for time to pass. */
export class Shopper {
  /** Every frame that the chat's socket has brought, as it came. */
  readonly frames: string[] = [];
  readonly errors: string[] = [];
  readonly panel: Locator;
  readonly messages: Locator;
  readonly choices: Locator;
  readonly queue: Locator;

  private constructor(readonly page: Page) {
    this.panel = page.getByTestId('panel');
    this.messages = this.panel.getByTestId('message');
    this.choices = this.panel.getByTestId('choice');
    this.queue = this.panel.getByTestId('queue');
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => this.frames.push(String(payload))));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') this.errors.push(message.text()); });
  }

  static async enter(context: BrowserContext, path = '/'): Promise<Shopper> {
    const shopper = new Shopper(await context.newPage());
    await shopper.page.goto(path);
    await shopper.page.getByTestId('launcher').waitFor();
    return shopper;
  }

  /** Opens the chat and waits for the first words. */
  async open(): Promise<void> {
    await this.page.getByTestId('launcher').click();
    await this.said('bot', '').first().waitFor();
  }

  async say(text: string): Promise<void> {
    await this.panel.getByTestId('composer').fill(text);
    await this.panel.getByTestId('send').click();
    await this.said('shopper', text).last().waitFor();
  }

  /** Says something and waits until the last word is not the shopper's any more. */
  async ask(text: string): Promise<Locator> {
    const before = await this.messages.count();
    await this.say(text);
    const answer = this.messages.nth(before + 1);
    await answer.waitFor();
    return answer;
  }

  said(role: 'bot' | 'agent' | 'shopper', text: string | RegExp): Locator {
    return this.panel.locator(`[data-testid="message"][data-role="${role}"]`).filter({ hasText: text });
  }

  choice(name: string): Locator {
    return this.choices.filter({ hasText: name });
  }

  /** The number under which the desk knows this conversation. */
  async conversation(): Promise<string> {
    const kept = await this.page.evaluate(() => localStorage.getItem('lotse'));
    return (JSON.parse(kept ?? '{}') as { conversation?: string }).conversation ?? '';
  }

  /** All that was said, without the times. */
  async transcript(): Promise<string[]> {
    return (await this.messages.locator('.bubble').allInnerTexts()).map((text) => text.trim());
  }
}
