import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startServer } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly base: string;
    readonly password: string;
  }
}

/** Starts Lotse once for all files, and gives them its address and the password of the demo's agents. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const password = randomUUID();
  const server = await startServer(password);
  project.provide('base', server.base);
  project.provide('password', password);
  return () => server.stop();
}
