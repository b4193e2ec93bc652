import {
  checkinRoutes,
  groupRoutes,
  organizerRoutes,
  type Route,
  registrationRoutes,
} from './contract/routes.ts';
import type { TableName } from './store/tables.ts';

/**
 * Each Lambda as data: read by the CDK app, which deploys it, and by the local runner, which plays it.
 * A grant names a table, what may be done there, and the partition keys it is limited to.
 */
export interface LambdaManifest {
  /** The file that exports `handler`. */
  entry: `functions/${string}/handler.ts`;
  routes?: Record<string, Route>;
  triggers?: Trigger[];
  grants: Grant[];
  /** Whether it sends mail. */
  mails?: true;
  /** Whether it draws the event's page, by a module that is built with the pages. */
  drawsPages?: true;
  memoryMb: number;
  timeoutSeconds: number;
  /** What people notice when it fails; feeds the alarm. */
  impact: string;
}

export interface Grant {
  table: TableName;
  /** `read` is GetItem, BatchGetItem and Query. */
  actions: ('read' | 'put' | 'update' | 'delete')[];
  /** Partition keys as IAM patterns; every key if left out. */
  keys?: string[];
  /** Indexes it may query; none if left out. */
  indexes?: string[];
}

export type Trigger =
  /** Records of a table's stream whose new image has the attribute `wake`. */
  | { kind: 'stream'; table: TableName; newImageHas: string }
  | { kind: 'schedule'; everyMinutes: number }
  /** What SES tells of each mail: that it took it, and what became of it. */
  | { kind: 'mail-events' };

/** The key that every derived link and id is made with, and the events' badge keys, live in these partitions. */
const keys = 'key#*';

export const manifest = {
  registration: {
    entry: 'functions/registration/handler.ts',
    routes: { ...registrationRoutes, ...groupRoutes },
    grants: [
      { table: 'events', actions: ['read'] },
      { table: 'events', actions: ['update'], keys: ['pool#*'] },
      { table: 'registrations', actions: ['read', 'put', 'update'] },
      { table: 'access', actions: ['read'], keys: [keys, 'slip#*', 'suppressed#*'] },
      { table: 'access', actions: ['put'], keys: ['slip#*'] },
      { table: 'events', actions: ['put'], keys: ['survey#*'] },
      { table: 'access', actions: ['read', 'put'], keys: ['survey-spent#*'] },
      { table: 'access', actions: ['update'], keys: ['crowd#*', 'suppressed#*'] },
      { table: 'scans', actions: ['read'] },
    ],
    drawsPages: true,
    memoryMb: 512,
    timeoutSeconds: 20,
    impact: 'Students and classes cannot register, or see and change their registration.',
  },
  checkin: {
    entry: 'functions/checkin/handler.ts',
    routes: checkinRoutes,
    grants: [
      { table: 'events', actions: ['read'], indexes: ['events-by-start'] },
      { table: 'events', actions: ['update'], keys: ['pool#*'] },
      { table: 'registrations', actions: ['read', 'put', 'update'], indexes: ['arrivals'] },
      { table: 'scans', actions: ['read', 'put'] },
      { table: 'access', actions: ['read'], keys: [keys, 'device#*', 'supervisor#*'] },
      { table: 'access', actions: ['put'], keys: ['device#*'] },
      { table: 'access', actions: ['update'], keys: ['device#*', 'supervisor#*'] },
    ],
    // Opening and making the map of a large event is work for a whole processor.
    memoryMb: 1_769,
    timeoutSeconds: 20,
    impact: 'Volunteers get no answer from the server; scans wait on their phones.',
  },
  organizer: {
    entry: 'functions/organizer/handler.ts',
    routes: organizerRoutes,
    grants: [
      { table: 'events', actions: ['read', 'put', 'update'], indexes: ['events-by-start'] },
      { table: 'registrations', actions: ['read', 'update'] },
      { table: 'scans', actions: ['read', 'put'] },
      { table: 'access', actions: ['read', 'put'], keys: [keys, 'member#*', 'session#*', 'sign-in#*'] },
      { table: 'access', actions: ['update'], keys: ['sign-in#*', 'device#*'] },
      { table: 'access', actions: ['read'], keys: ['device#*'] },
      { table: 'access', actions: ['put'], keys: ['supervisor#*', 'test-mail#*'] },
      { table: 'access', actions: ['read', 'put'], keys: ['allowance#*'] },
      { table: 'access', actions: ['read', 'update'], keys: ['suppressed#*'] },
      { table: 'access', actions: ['delete'], keys: ['session#*'] },
    ],
    // Previews and figures go through every registration of an event, however large, while somebody waits.
    memoryMb: 1_024,
    timeoutSeconds: 30,
    impact: 'Organizers cannot sign in, change events or watch arrivals.',
  },
  mailer: {
    entry: 'functions/mailer/handler.ts',
    triggers: [
      { kind: 'stream', table: 'registrations', newImageHas: 'wake' },
      { kind: 'stream', table: 'access', newImageHas: 'wake' },
      { kind: 'schedule', everyMinutes: 1 },
    ],
    grants: [
      { table: 'events', actions: ['read'], indexes: ['jobs-due', 'events-by-start'] },
      { table: 'events', actions: ['update'], keys: ['schedule#*'] },
      { table: 'registrations', actions: ['read', 'update'], indexes: ['mail-due'] },
      { table: 'scans', actions: ['read'] },
      { table: 'access', actions: ['read'], keys: [keys, 'sign-in#*', 'allowance#*'], indexes: ['mail-due'] },
      { table: 'access', actions: ['read'], keys: ['suppressed#*', 'pace#*', 'test-mail#*'] },
      // The summary says which phones never handed in what they held, and is shorter for whoever is no member.
      { table: 'access', actions: ['read'], keys: ['device#*', 'member#*'] },
      { table: 'access', actions: ['put'], keys: ['allowance#*'] },
      { table: 'access', actions: ['update'], keys: ['sign-in#*', 'pace#*', 'test-mail#*'] },
    ],
    mails: true,
    memoryMb: 1024,
    timeoutSeconds: 300,
    impact: 'Confirmations, badges, follow-ups, summaries and sign-in links leave late.',
  },
  feedback: {
    entry: 'functions/feedback/handler.ts',
    triggers: [{ kind: 'mail-events' }],
    grants: [
      { table: 'events', actions: ['read'] },
      { table: 'events', actions: ['update'], keys: ['schedule#*'] },
      { table: 'registrations', actions: ['read', 'update'] },
      { table: 'access', actions: ['read'], keys: [keys, 'suppressed#*'] },
      { table: 'access', actions: ['update'], keys: ['suppressed#*'] },
    ],
    memoryMb: 256,
    timeoutSeconds: 30,
    impact: 'Organizers do not see which mails came back, and addresses that bounce are written to again.',
  },
  scheduler: {
    entry: 'functions/scheduler/handler.ts',
    triggers: [{ kind: 'schedule', everyMinutes: 1 }],
    grants: [
      { table: 'events', actions: ['read'], indexes: ['jobs-due'] },
      { table: 'events', actions: ['update'], keys: ['pool#*', 'schedule#*'] },
      { table: 'registrations', actions: ['read', 'update'] },
    ],
    memoryMb: 512,
    timeoutSeconds: 300,
    impact: 'Freed places are not handed on to students who wait, and accommodations are deleted late.',
  },
} as const satisfies Record<string, LambdaManifest>;
