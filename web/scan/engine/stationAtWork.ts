import { deviceTokenParts } from '#domain/device.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { earlierScans } from './earlierVersion.ts';
import type { Enrolment } from './enrolment.ts';
import { openEntryKeeper } from './entryKeeper.ts';
import { type EntryResult, openEntryQueue, type QueueNews, type WaitingEntry } from './entryQueue.ts';
import { type HeldEvent, holdEvent } from './heldEvent.ts';
import { patienceMs, sendEntries } from './sendEntries.ts';
import type { StationState } from './stationEngine.ts';
import type { Surroundings } from './surroundings.ts';
import { openSyncLoop } from './syncLoop.ts';

/** How often the phone looks whether the map's time is over and what other tabs did, in milliseconds. */
const lookMs = 60_000;

/** A phone at its station: what it holds, what waits, and its talk with the server. */
export interface StationAtWork {
  held: HeldEvent;
  /** Takes up what waits, and talks with the server from now on. */
  begin(): Promise<void>;
  state(): StationState;
  watch(listener: (state: StationState) => void): () => void;
  /** Keeps and sends entries that this page made; `count` is what they add to the entries made. */
  accept(entries: WaitingEntry[], count: number): void;
  retry(): void;
  /** Ends the station on this phone. Answers once what it held is gone. */
  leave(options: { evenWaiting: boolean }): Promise<void>;
  stop(): void;
}

interface Hearers {
  /** The server answered an entry; `refused` if it never will. */
  answered(result: EntryResult | { id: string; verdict: 'refused' }): void;
  /** An entry could not be sent now. */
  unreached(id: string): void;
}

/** The device's end: it may do nothing more. */
const ending: RefusalCode[] = [
  'device-needed',
  'device-unknown',
  'device-revoked',
  'event-over',
  'event-cancelled',
];

export async function workAtStation(
  given: Enrolment,
  around: Surroundings,
  hearers: Hearers,
): Promise<StationAtWork> {
  const { tables, clocks, call, after } = around;
  const { enrolment: of, token } = given;
  let enrolment = given;
  let online = around.connected();
  let waiting = 0;
  let callOffLook: (() => void) | undefined;
  const watchers = new Set<(state: StationState) => void>();
  const held = await holdEvent(of, () => enrolment, tables, clocks);
  const keeper = openEntryKeeper(tables, { enrolment: of, device: deviceTokenParts(token)?.id ?? '' }, tell);
  const queue = openEntryQueue({
    send: sendEntries(call, token, clocks),
    ...{ after, chance: around.chance, settled: keeper.drop, tell: hear },
  });
  const sync = openSyncLoop({
    async ask(mapToo) {
      await look();
      if (enrolment.closed) throw new Error('The station ended before the server was asked');
      const marks = mapToo ? held.marks() : { marks: [], groupMarks: [] };
      const since = enrolment.synced?.next ?? '';
      const request = { mapToo, ...marks, since, waiting, version: around.version };
      return call('syncDevice', request, {
        bearer: token,
        signal: AbortSignal.timeout(2 * patienceMs),
      });
    },
    async take(answer, mapToo) {
      const { role, station, event } = answer;
      const { synced, changes } = held.take(answer, mapToo, queue.has);
      keeper.sealTo(synced.sealTo);
      online = true;
      // The cursor is kept last: a crash in between hears of the same arrivals again
      await tables.write(changes).catch(() => undefined);
      await note((known) => ({ ...known, role, station, event, admitted: true, synced }));
    },
    refused(refusal) {
      online = true;
      if (ending.includes(refusal)) close(refusal);
      else if (refusal === 'device-waiting') void note((known) => ({ ...known, admitted: false }));
      else tell();
    },
    unreached: () => reach(false),
    awake: () => around.visible() && !enrolment.closed,
    ...{ steady: clocks.steady, after, chance: around.chance },
  });
  const stopListening = around.onChange(() => {
    if (!around.connected()) return reach(false);
    queue.retry();
    sync.wake();
  });

  function state(): StationState {
    const { role, station, event, admitted, made, closed, synced } = enrolment;
    return {
      ...{ role, station, event, admitted, online, made, waiting, closed },
      hours: synced && { opensAt: synced.opensAt, closesAt: synced.closesAt },
      keeps: keeper.keeps(),
      known: held.known(),
      syncedAt: synced?.phoneAt,
    };
  }

  function tell(): void {
    const now = state();
    for (const watcher of watchers) watcher(now);
  }

  function note(change: (known: Enrolment) => Enrolment): Promise<void> {
    enrolment = change(enrolment);
    tell();
    // Another tab may have counted meanwhile
    return tables.update('enrolments', of, '', change).catch(() => undefined);
  }

  function reach(reached: boolean): void {
    if (online === reached) return;
    online = reached;
    tell();
  }

  function hear(news: QueueNews): void {
    if (news.kind === 'waiting') {
      waiting = news.count;
      tell();
    }
    if (news.kind === 'reached') reach(true);
    if (news.kind === 'lost') reach(false);
    if (news.kind === 'unreached') for (const id of news.ids) hearers.unreached(id);
    if (news.kind === 'answered') hearers.answered(news.result);
    if (news.kind === 'refused') hearers.answered({ id: news.id, verdict: 'refused' });
    if (news.kind === 'closed') close(news.refusal);
  }

  /** What waits stays, sealed, and is offered slowly; everything else of the event goes. */
  function close(closed: RefusalCode): void {
    if (enrolment.closed) return;
    sync.stop();
    queue.slowDown();
    void held.forget();
    void note((known) => ({ ...known, closed }));
  }

  /** Whether the map's time is over, or another tab signed this phone out. */
  async function look(): Promise<void> {
    if (held.isOver()) close('event-over');
    if (!tables.keeps) return;
    const [kept] = await tables.rows('enrolments', of);
    if (!kept || kept.value.left) close('device-unknown');
  }

  /** What this page left when it was closed, or another tab that was closed since. */
  async function takeWhatWaits(): Promise<void> {
    const kept = await tables.rows('entries', of);
    const strange = kept
      .filter(({ name }) => !queue.knows(name))
      .map(({ name: id, value: { at, sealed } }) => ({ id, at, sealed }));
    if (strange.length > 0) queue.accept(strange.sort((one, other) => one.at.localeCompare(other.at)));
  }

  function lookAgain(): void {
    callOffLook = after(lookMs, () => {
      void look()
        .then(takeWhatWaits)
        .catch(() => undefined);
      lookAgain();
    });
  }

  function stopTalk(): void {
    stopListening();
    callOffLook?.();
    sync.stop();
  }

  /** What nothing else keeps goes on its way as long as the page lives. */
  function stopQueue(): void {
    if (keeper.keeps()) queue.stop();
  }

  async function begin(): Promise<void> {
    if (enrolment.synced) keeper.sealTo(enrolment.synced.sealTo);
    if (enrolment.closed) queue.slowDown();
    const earlier = earlierScans(around.storage, of);
    for (const { entry, forget } of earlier) keeper.keep(entry, forget);
    queue.accept(earlier.map(({ entry }) => entry));
    await takeWhatWaits();
    await look();
    lookAgain();
    sync.now();
  }

  return {
    held,
    begin,
    state,
    watch(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    accept(entries, count) {
      for (const entry of entries) keeper.keep(entry);
      queue.accept(entries);
      void note((known) => ({ ...known, made: known.made + count }));
    },
    retry() {
      queue.retry();
      sync.now();
    },
    async leave({ evenWaiting }) {
      if (evenWaiting) queue.clear();
      await keeper.written();
      stopTalk();
      stopQueue();
      await held.forget();
      if (evenWaiting) await tables.write([{ table: 'entries', of, dropAll: true }]).catch(() => undefined);
      await note((known) => ({ ...known, left: true }));
    },
    stop() {
      stopTalk();
      stopQueue();
    },
  };
}
