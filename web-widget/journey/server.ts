import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = join(ROOT, 'target/journey');
const LOG = join(DATA, 'server.log');
/** The first start may build everything and train the model; later ones keep both. */
const READY_WITHIN = 10 * 60_000;
const STOPPED_WITHIN = 30_000;

export interface RunningServer {
  readonly base: string;
  stop(): Promise<void>;
}

/**
 * A port that is free together with the next one, which serves the metrics. Below those that the system gives to outgoing
 * connections: building and training may take minutes until the server takes it.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const both = await Promise.all([listen(port), listen(port + 1)]);
    await Promise.all(both.map((one) => one && once(one.close(), 'close')));
    if (both.every((one) => one !== null)) return port;
  }
}

async function listen(port: number): Promise<Server | null> {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return null;
  }
}

/** Launcher, server and its Redis, all of them: they are one process group. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

async function ready(base: string, child: ChildProcess): Promise<void> {
  for await (const _ of setInterval(250, undefined, { signal: AbortSignal.timeout(READY_WITHIN) })) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`${base}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
}

/** Starts the demo as its users do, with an empty store and an untouched shop; only the trained model is kept between runs. */
export async function startServer(password: string): Promise<RunningServer> {
  await mkdir(DATA, { recursive: true });
  await Promise.all(['redis', 'demo-shop-changes.tsv'].map((one) => rm(join(DATA, one), { recursive: true, force: true })));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const child = spawn(join(ROOT, 'lotse'), ['demo', '--port', String(port), '--data', DATA], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, LOTSE_DEMO_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(LOG);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, 'exit');
  // However the tests end, nothing of ours stays behind.
  process.once('exit', () => kill(child));
  try {
    await ready(base, child);
  } catch (failure) {
    kill(child);
    await ended;
    throw new Error(`Lotse did not start; its log says:\n${await readFile(LOG, 'utf8')}`, { cause: failure });
  }
  return {
    base,
    async stop() {
      const late = setTimeout(() => kill(child), STOPPED_WITHIN);
      child.kill('SIGTERM');
      const [code, signal] = await ended as [number | null, string | null];
      clearTimeout(late);
      kill(child);
      if (signal === 'SIGKILL') throw new Error(`Lotse did not stop within ${STOPPED_WITHIN} ms (${code}); see ${LOG}`);
    },
  };
}
