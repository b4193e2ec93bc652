import { Server as SecureServer } from 'node:https';
import type { LambdaManifest } from '#functions/manifest.ts';
import { manifest as deployedManifest } from '#functions/manifest.ts';
import { eventPageModule } from '#infra/eventPageModule.ts';
import { makeApi } from './api.ts';
import { type Certificate, certificateFor } from './certificate.ts';
import { takeDataFolder } from './dataFolder.ts';
import { localEnvironment } from './environment.ts';
import { type ImportHandler, importHandler as importDeployed, loadLambdas } from './lambdas.ts';
import type { Lan } from './lan.ts';
import { close, listen } from './listen.ts';
import type { Log } from './log.ts';
import { startMail } from './mail.ts';
import { originOf } from './origin.ts';
import { makeRouter } from './router.ts';
import { makeServer } from './server.ts';
import { makeSite } from './site.ts';
import { type LocalStore, startStore } from './store.ts';
import { startTicker } from './ticker.ts';

export interface LocalOptions {
  /** 0 takes any free port. */
  port: number;
  /** Serves this network over HTTPS; without it the site is on loopback. Store and mails always are. */
  lan?: Lan | undefined;
  /** The folder that keeps tables and mails, or `:memory:`. */
  data: string;
  /** Whether to empty the data folder first. */
  fresh?: boolean;
  /** The folder of the built site; without it every page is missing. */
  site?: string;
  /** How long a minute of the schedules lasts; 0 leaves them to `tick`. */
  minuteMs?: number;
  log?: Log;
  /** Opens another store than the embedded one. */
  openStore?: typeof startStore;
  /** The endpoint of another runner's store or SES, to be shared instead of starting one. */
  dynamodb?: string;
  ses?: string;
  manifest?: Record<string, LambdaManifest>;
  importHandler?: ImportHandler;
}

export interface Local {
  /** The site's origin, without a final slash. */
  site: string;
  lan: Lan | undefined;
  /** What the site shows who it is with; undefined on loopback. */
  certificate: Certificate | undefined;
  inbox: string;
  dynamodbEndpoint: string;
  sesEndpoint: string;
  /** Where the demo notes that it was seeded; undefined in memory. */
  demoNote: string | undefined;
  /** Delivers what the streams hold, runs every schedule once, and delivers what that wrote. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The whole product in this process, on loopback unless a network is named. The Lambdas read `process.env` as
 * they load, so a process runs one at a time. A fault that a person can mend is thrown as `StartFault`.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const { log = () => {}, manifest = deployedManifest, importHandler = importDeployed, lan } = options;
  const opened: { users: (() => Promise<unknown>)[]; stores: (() => unknown)[] } = { users: [], stores: [] };
  const stop = async () => {
    await Promise.all(opened.users.splice(0).map((step) => step()));
    await Promise.all(opened.stores.splice(0).map((step) => step()));
  };
  try {
    let handle: Parameters<typeof makeServer>[0] = () => Promise.reject(new Error('Not ready'));
    const server = makeServer((request) => handle(request), makeSite(options.site ?? ''), log, lan);
    const port = await listen(server, options.port, lan ? 'every interface' : 'loopback');
    opened.users.push(() => close(server));
    const site = originOf(port, lan);

    const folder = takeDataFolder(options.data, options.fresh);
    opened.stores.push(folder.release);
    const certificate = lan && (await certificateFor(lan.names, folder.certificate, new Date()));
    if (server instanceof SecureServer && certificate) server.setSecureContext(certificate);
    const mail = options.ses ? undefined : await startMail(port + 1, folder.mails);
    if (mail) opened.stores.push(mail.stop);
    const store: LocalStore | undefined = options.dynamodb
      ? undefined
      : await (options.openStore ?? startStore)(folder.tables);
    if (store) opened.stores.push(store.stop);
    const dynamodbEndpoint = options.dynamodb ?? store?.endpoint ?? '';
    const sesEndpoint = options.ses ?? mail?.endpoint ?? '';

    const environment = localEnvironment({
      site,
      dynamodb: dynamodbEndpoint,
      ses: sesEndpoint,
      eventPage: options.site ? eventPageModule(options.site) : '',
    });
    const invoke = await loadLambdas(manifest, environment, importHandler);
    handle = makeApi(makeRouter(manifest), invoke, log);
    const minuteMs = options.minuteMs ?? 60_000;
    const ticker = startTicker({ manifest, store, mail, invoke, minuteMs, log });
    opened.users.push(() => ticker.stop(1500));

    return {
      site,
      lan,
      certificate,
      inbox: `${mail?.endpoint ?? sesEndpoint}/`,
      dynamodbEndpoint,
      sesEndpoint,
      demoNote: folder.demo,
      tick: ticker.tick,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
