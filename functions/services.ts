import { setTimeout } from 'node:timers/promises';
import { KnownRowKeys } from './checkin/map/knownRowKeys.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import type { Post } from './mail/post.ts';
import { sesPost } from './mail/sesPost.ts';
import { KnownQuota } from './mailer/knownQuota.ts';
import { Slots } from './mailer/slots.ts';
import { builtEventPage } from './registration/page/builtEventPage.ts';
import type { EventPage } from './registration/page/eventPage.ts';
import { Allowances } from './store/allowances.ts';
import { Arrivals } from './store/arrivals.ts';
import { Blanks } from './store/blanks.ts';
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
import { MailChoices } from './store/mailChoices.ts';
import { MailOutcomes } from './store/mailOutcomes.ts';
import { MailPace } from './store/mailPace.ts';
import { Members } from './store/members.ts';
import { Pools } from './store/pools.ts';
import { Registrations } from './store/registrations.ts';
import { Rosters } from './store/rosters.ts';
import { Scans } from './store/scans.ts';
import { Schedules } from './store/schedules.ts';
import { MemberSessions } from './store/sessions.ts';
import { SignIns } from './store/signIns.ts';
import { Slips } from './store/slips.ts';
import { SupervisorLinks } from './store/supervisorLinks.ts';
import { Survey } from './store/survey.ts';
import { TestMails } from './store/testMails.ts';
import { Tries } from './store/tries.ts';

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
  /** Blank badges, and whose they are. */
  blanks: Blanks;
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
  supervisorLinks: SupervisorLinks;
  /** What students answered after an event, and which links were used for that. */
  survey: Survey;
  /** Mails that members try out. */
  testMails: TestMails;
  schedules: Schedules;
  deletions: Deletions;
  liveFigures: LiveFigures;
  debts: Debts;
  /** Which addresses may be mailed, and what they asked not to be. */
  mailChoices: MailChoices;
  /** What became of mails after they were sent. */
  mailOutcomes: MailOutcomes;
  /** Everybody at an event as they were a moment ago, for its stations. */
  rosters: Rosters;
  /** Who came in since. */
  arrivals: Arrivals;
  /** How often devices tried what could be guessed. */
  tries: Tries;
  /** What opens rows of the offline map. */
  rowKeys: KnownRowKeys;
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
  const events = new Events(database);
  const registrations = new Registrations(database);
  const groups = new Groups(database);
  const blanks = new Blanks(database);
  const keys = new Keys(database);
  return {
    config,
    clock,
    keys,
    events,
    pools: new Pools(database),
    lines: new Lines(database),
    registrations,
    groups,
    blanks,
    slips: new Slips(database),
    crowds: new Crowds(database, chance),
    allowances: new Allowances(database),
    pause,
    scans: new Scans(database),
    members: new Members(database),
    signIns: new SignIns(database),
    sessions: new MemberSessions(database),
    devices: new Devices(database),
    supervisorLinks: new SupervisorLinks(database),
    survey: new Survey(database),
    testMails: new TestMails(database),
    schedules: new Schedules(database),
    deletions: new Deletions(database),
    liveFigures: new LiveFigures(database),
    debts: new Debts(database),
    mailChoices: new MailChoices(database, keys),
    mailOutcomes: new MailOutcomes(database),
    rosters: new Rosters({ database, groups, events, blanks }),
    arrivals: new Arrivals(database),
    tries: new Tries(database),
    rowKeys: new KnownRowKeys(),
    eventPage: builtEventPage(config.eventPageModule),
  };
}

/** For what sends mail: all of the above and the post. Apart, so that no other Lambda carries the mail client. */
export interface MailServices extends Services {
  post: Post;
  /** How much the post carries. */
  quota: KnownQuota;
  /** When the next mail may leave, agreed among all processes. */
  mailPace: MailPace;
  /** Slots for mail that people wait for, and for mail to many. */
  promptSlots: Slots;
  bulkSlots: Slots;
}

export function mailServices(
  config: Config = readConfig(process.env),
  options: Parameters<typeof services>[1] & { post?: Post } = {},
): MailServices {
  const { mailFrom: from, mailConfigurationSet: configurationSet } = config;
  const { database = new Database(config.tables) } = options;
  const post = options.post ?? sesPost({ from, configurationSet });
  const paced = {
    ...services(config, { ...options, database }),
    quota: new KnownQuota(post),
    mailPace: new MailPace(database),
  };
  return { ...paced, post, promptSlots: new Slots(paced, 'prompt'), bulkSlots: new Slots(paced, 'bulk') };
}
