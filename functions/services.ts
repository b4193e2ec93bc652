import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import type { Post } from './mail/post.ts';
import { sesPost } from './mail/sesPost.ts';
import { Database } from './store/database.ts';
import { Debts } from './store/debts.ts';
import { Devices } from './store/devices.ts';
import { Events } from './store/events.ts';
import { Keys } from './store/keys.ts';
import { LiveFigures } from './store/liveFigures.ts';
import { Members } from './store/members.ts';
import { Pools } from './store/pools.ts';
import { Registrations } from './store/registrations.ts';
import { Scans } from './store/scans.ts';
import { Schedules } from './store/schedules.ts';
import { MemberSessions } from './store/sessions.ts';
import { SignIns } from './store/signIns.ts';

/** All that operations work with. Only this file joins adapters to operations. */
export interface Services {
  config: Config;
  /** The time. Operations never ask the system for it. */
  clock: () => Date;
  keys: Keys;
  events: Events;
  pools: Pools;
  registrations: Registrations;
  scans: Scans;
  members: Members;
  signIns: SignIns;
  sessions: MemberSessions;
  devices: Devices;
  schedules: Schedules;
  liveFigures: LiveFigures;
  debts: Debts;
}

export function services(
  config: Config = readConfig(process.env),
  { clock = () => new Date(), database = new Database(config.tables) } = {},
): Services {
  return {
    config,
    clock,
    keys: new Keys(database),
    events: new Events(database),
    pools: new Pools(database),
    registrations: new Registrations(database),
    scans: new Scans(database),
    members: new Members(database),
    signIns: new SignIns(database),
    sessions: new MemberSessions(database),
    devices: new Devices(database),
    schedules: new Schedules(database),
    liveFigures: new LiveFigures(database),
    debts: new Debts(database),
  };
}

/** For what sends mail: all of the above and the post. Apart, so that no other Lambda carries the mail client. */
export interface MailServices extends Services {
  post: Post;
}

export function mailServices(
  config: Config = readConfig(process.env),
  options: Parameters<typeof services>[1] & { post?: Post } = {},
): MailServices {
  const { mailFrom: from, mailConfigurationSet: configurationSet } = config;
  return { ...services(config, options), post: options.post ?? sesPost({ from, configurationSet }) };
}
