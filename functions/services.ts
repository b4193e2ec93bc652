import { setTimeout } from 'node:timers/promises';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import type { Post } from './mail/post.ts';
import { sesPost } from './mail/sesPost.ts';
import { builtEventPage } from './registration/page/builtEventPage.ts';
import type { EventPage } from './registration/page/eventPage.ts';
import { Allowances } from './store/allowances.ts';
import { Crowds } from './store/crowds.ts';
import { Database } from './store/database.ts';
import { Debts } from './store/debts.ts';
import { Deletions } from './store/deletions.ts';
import { Devices } from './store/devices.ts';
import { Events } from './store/events.ts';
import { Groups } from './store/groups.ts';
import { Keys } from './store/keys.ts';
import { Lines } from './store/lines.ts';
import { LiveFigures } from './store/liveFigures.ts';
import { Members } from './store/members.ts';
import { Pools } from './store/pools.ts';
import { Registrations } from './store/registrations.ts';
import { Scans } from './store/scans.ts';
import { Schedules } from './store/schedules.ts';
import { MemberSessions } from './store/sessions.ts';
import { SignIns } from './store/signIns.ts';
import { Slips } from './store/slips.ts';

/** All that operations work with. Only this file joins adapters to operations. */
export interface Services {
  config: Config;
  /** The time. Operations never ask the system for it. */
  clock: () => Date;
  keys: Keys;
  events: Events;
  pools: Pools;
  /** Who waits for each pool. */
  lines: Lines;
  registrations: Registrations;
  groups: Groups;
  slips: Slips;
  crowds: Crowds;
  allowances: Allowances;
  /** Waits that many milliseconds. */
  pause: (ms: number) => Promise<void>;
  scans: Scans;
  members: Members;
  signIns: SignIns;
  sessions: MemberSessions;
  devices: Devices;
  schedules: Schedules;
  deletions: Deletions;
  liveFigures: LiveFigures;
  debts: Debts;
  eventPage: EventPage;
}

export function services(
  config: Config = readConfig(process.env),
  {
    clock = () => new Date(),
    database = new Database(config.tables),
    pause = (ms: number) => setTimeout(ms),
    chance = Math.random,
  } = {},
): Services {
  return {
    config,
    clock,
    keys: new Keys(database),
    events: new Events(database),
    pools: new Pools(database),
    lines: new Lines(database),
    registrations: new Registrations(database),
    groups: new Groups(database),
    slips: new Slips(database),
    crowds: new Crowds(database, chance),
    allowances: new Allowances(database),
    pause,
    scans: new Scans(database),
    members: new Members(database),
    signIns: new SignIns(database),
    sessions: new MemberSessions(database),
    devices: new Devices(database),
    schedules: new Schedules(database),
    deletions: new Deletions(database),
    liveFigures: new LiveFigures(database),
    debts: new Debts(database),
    eventPage: builtEventPage(config.eventPageModule),
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
