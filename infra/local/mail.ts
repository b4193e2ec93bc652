import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import { withInboxPage } from './inbox/page.ts';
import { close, loopback } from './listen.ts';
import { withQuota } from './sesQuota.ts';
import { type TakenMail, watchMails } from './watchMails.ts';

// Loaded as CommonJS on purpose: its default export is wrapped once more by some loaders and not by others.
const require = createRequire(import.meta.url);
const { default: startSes }: typeof import('aws-ses-v2-local') = require('aws-ses-v2-local');
const {
  getStoreReadonly,
  clearStore,
}: typeof import('aws-ses-v2-local/dist/store.js') = require('aws-ses-v2-local/dist/store.js');

/** The oldest mails leave the inbox first. */
const mailsKept = 2000;

export interface LocalMail {
  /** The SES endpoint, and the inbox page at its root. */
  endpoint: string;
  /** Tells of each mail that was taken. */
  onMail(listener: (mail: TakenMail) => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the SES stand-in with its inbox page, at `port` if that is free, and keeps its mails in `file`,
 * one JSON text a line. Its inbox belongs to the process: a second one in the same process empties it.
 */
export async function startMail(port: number, file: string | undefined): Promise<LocalMail> {
  clearStore();
  const inbox = keepInbox(file);
  const wished = port === 0 ? undefined : await startSes({ host: loopback, port });
  const server = wished?.listening ? wished : await startSes({ host: loopback, port: 0 });
  showInboxPage(server);
  const mails = watchMails(server);
  server.on('request', (_, response) => response.on('finish', inbox.save));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The inbox does not listen');
  return {
    endpoint: `http://${loopback}:${address.port}`,
    onMail: (listener) => mails.on('mail', listener),
    stop: () => close(server),
  };
}

/** In place of the stand-in's own page, where a mail's links lead nowhere. */
function showInboxPage(server: Server): void {
  const [others] = server.listeners('request');
  if (!others) throw new Error('The inbox has no one to answer its requests');
  const htmlOf = (id: string) =>
    getStoreReadonly().emails.find(({ messageId }) => messageId === id)?.body.html;
  server.removeAllListeners('request');
  server.on('request', withInboxPage(htmlOf, withQuota(sentLastDay, others as RequestListener)));
}

function sentLastDay(): number {
  const since = Date.now() / 1000 - 86_400;
  return getStoreReadonly().emails.filter(({ at }) => at > since).length;
}

function keepInbox(file: string | undefined) {
  const { emails } = getStoreReadonly();
  if (file) emails.push(...readMails(file));
  let saved = emails.length;
  if (file) writeMails(file);

  function save(): void {
    const { emails: current } = getStoreReadonly();
    const cleared = current.length < saved;
    const fresh = current.slice(saved);
    if (!cleared && fresh.length === 0) return;
    current.splice(0, Math.max(0, current.length - mailsKept));
    saved = current.length;
    if (!file) return;
    if (cleared) writeMails(file);
    else appendFileSync(file, linesOf(fresh));
  }
  return { save };
}

type Mails = ReturnType<typeof getStoreReadonly>['emails'];

function readMails(file: string): Mails {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.slice(-mailsKept - 1).flatMap(readLine);
  } catch {
    return [];
  }
}

/** A runner that was killed may leave half a line. */
function readLine(line: string): Mails {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function writeMails(file: string): void {
  writeFileSync(file, linesOf(getStoreReadonly().emails));
}

function linesOf(mails: Mails): string {
  return mails.map((mail) => `${JSON.stringify(mail)}\n`).join('');
}
