import type { BrowserContext, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Somebody at the desk. */
export class Agent {
  readonly messages: Locator;
  readonly packet: Locator;
  readonly notes: Locator;

  private constructor(readonly page: Page) {
    this.messages = page.getByTestId('transcript-message');
    this.packet = page.getByTestId('packet');
    this.notes = page.getByTestId('note');
  }

  static async arrive(context: BrowserContext, name = 'anna'): Promise<Agent> {
    const agent = new Agent(await context.newPage());
    const { page } = agent;
    await page.goto('/desk');
    await page.getByTestId('login-user').fill(name);
    await page.getByTestId('login-password').fill(inject('password'));
    await page.getByTestId('login-submit').click();
    await page.locator('lotse-bar .line.open').waitFor();
    const later = page.getByTestId('notify-later');
    if (await later.isVisible()) await later.click();
    return agent;
  }

  row(conversation: string): Locator {
    return this.page.locator(`[data-testid="inbox-row"][data-conversation="${conversation}"]`);
  }

  async open(conversation: string): Promise<void> {
    await this.row(conversation).click();
    await this.messages.first().waitFor();
  }

  async claim(): Promise<void> {
    await this.page.getByTestId('claim').click();
    await this.page.getByTestId('resolve').waitFor();
  }

  async write(kind: 'answer' | 'note', text: string): Promise<void> {
    await this.page.getByTestId(`tab-${kind}`).click();
    await this.page.getByTestId('reply').fill(text);
    await this.page.getByTestId('send').click();
  }

  async resolve(outcome: 'solved' | 'unsolved' | 'spam' = 'solved'): Promise<void> {
    await this.page.getByTestId('resolve').click();
    await this.page.getByTestId(`outcome-${outcome}`).click();
    await this.page.getByTestId('resolve').waitFor({ state: 'detached' });
  }

  said(role: 'bot' | 'agent' | 'shopper', text: string | RegExp): Locator {
    return this.page.locator(`[data-testid="transcript-message"][data-role="${role}"]`).filter({ hasText: text });
  }

  /** Signs out; from then on the server counts nobody as present. */
  async leave(): Promise<void> {
    await this.page.getByTestId('logout').click();
    await this.page.getByTestId('login-user').waitFor();
  }
}
