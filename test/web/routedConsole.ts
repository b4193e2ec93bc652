import type { Page } from 'playwright-core';
import type { Answer } from '#contract/contract.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import type { CareerEvent } from '#domain/event.ts';
import { withChanges } from '#functions/organizer/eventChanges.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { buildSite } from '#test/support/builtSite.ts';
import { serveFolder } from './serveFolder.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** What a browser asked the API for. */
export interface Asked {
  operation: OperationId;
  request: Record<string, unknown>;
}

/** An answer of the API, a text of CSV where it is one, or a refusal with its status. */
export type Reply = { status: number; body: object } | object | string;

/** The console on a server that knows only its files; the API's answers are given by the test. */
export interface RoutedConsole {
  /** Opens an address below `/console/` for an owner, on a clock that stands still. */
  open(path: string, options?: { width?: number; role?: string }): Promise<Page>;
  /** The event as updates have left it; put another in its place to begin elsewhere. */
  event: OrganizerEvent;
  /** Answers by operation, in place of the usual ones. */
  answers: Partial<Record<OperationId, (request: Record<string, unknown>) => Reply | Promise<Reply>>>;
  /** Everything that was asked, in order. */
  asked: Asked[];
  /** What the one update asked for so far sets; throws unless there was exactly one. */
  update(): Record<string, unknown>;
  /** Back to this event, with the usual answers and nothing asked. */
  reset(event: OrganizerEvent): void;
  stop(): Promise<void>;
}

export const ownerEmail = 'maria@network.example';

/** `now`: what the browser's clock says, ISO 8601. */
export async function startRoutedConsole(event: OrganizerEvent, now: string): Promise<RoutedConsole> {
  const built = await buildSite();
  const { origin, stop } = await serveFolder(built.folder);
  const browser = await launchBrowser();
  let role = 'owner';
  const usual = usualAnswers(
    () => routed.event,
    (changed) => {
      routed.event = changed;
    },
    () => role,
    new Date(now).toISOString(),
  );
  const routed: RoutedConsole = {
    event,
    answers: {},
    asked: [],
    async open(path, options = {}) {
      role = options.role ?? 'owner';
      const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: 800 } });
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      await page.route('**/api/**', async (route) => {
        const asked = askedOf(route.request().method(), route.request().url(), route.request().postData());
        routed.asked.push(asked);
        const answer = routed.answers[asked.operation] ?? usual[asked.operation];
        const reply = (await answer?.(asked.request)) ?? {
          status: 404,
          body: { refusal: 'unknown-route', message: '' },
        };
        if (typeof reply === 'string') {
          await route.fulfill({ status: 200, contentType: 'text/csv', body: reply });
          return;
        }
        const [status, body] =
          'status' in reply && typeof reply.status === 'number' && 'body' in reply
            ? [reply.status, reply.body]
            : [200, reply];
        await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
      });
      await page.goto(`${origin}/console/${path}`);
      return page;
    },
    update() {
      const updates = routed.asked.filter(({ operation }) => operation === 'updateEvent');
      const [only, ...more] = updates;
      if (!only || more.length > 0) throw new Error(`${updates.length} updates were asked for`);
      const { event: _event, revision: _revision, ...changes } = only.request;
      return changes;
    },
    reset(start) {
      routed.event = start;
      routed.answers = {};
      routed.asked = [];
    },
    async stop() {
      await browser.close();
      await stop();
      await built.remove();
    },
  };
  return routed;
}

function usualAnswers(
  event: () => OrganizerEvent,
  keep: (event: OrganizerEvent) => void,
  role: () => string,
  now: string,
): RoutedConsole['answers'] {
  return {
    getSession: () => ({ email: ownerEmail, role: role(), organization: 'Cascade Career Network' }),
    readEvent: () => event(),
    updateEvent: ({ event: _event, revision: _revision, ...changes }) => {
      const stored = { ...event(), organization: 'o', schoolAliases: {} } as CareerEvent;
      const { registerUrl } = event();
      const changed = withChanges(stored, changes as Parameters<typeof withChanges>[1], new Date(now));
      keep({ ...changed, revision: stored.revision + 1, registerUrl } as OrganizerEvent);
      return event();
    },
    listGroups: () => ({ groups: [] }),
    listRegistrations: () => ({ registrations: [] }),
    listPairs: () => ({ pairs: [] }),
    listSchools: () => ({ schools: [] }),
    listStations: () => ({ stations: [] }),
    listDevices: () => ({ devices: [] }),
    listMailings: () => ({ at: now, mailings: [], answered: [] }),
    listMails: () => ({ mails: [] }),
    getSurvey: () => ({ answers: 0, useful: {}, nextStep: {} }),
    getStationFigures: () => ({ at: now, sessions: [], booths: [] }),
    getEvent: () => ({ ...event(), registration: 'open', full: false, placesLeft: event().capacity }),
    getAttendance: () => ({
      at: now,
      registered: 0,
      came: 0,
      missed: 0,
      walkIns: 0,
      overCapacity: 0,
      waitlisted: 0,
      cancelled: 0,
      bySchool: [],
      byGrade: [],
      arrivals: [],
    }),
  };
}

function askedOf(method: string, url: string, body: string | null): Asked {
  const { pathname, searchParams } = new URL(url);
  for (const [operation, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replace('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(pathname);
    if (route.method !== method || !found) continue;
    const sent = body ? (JSON.parse(body) as object) : Object.fromEntries(searchParams);
    return { operation: operation as OperationId, request: { ...sent, ...found.groups } };
  }
  throw new Error(`No operation answers ${method} ${pathname}`);
}
