import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type MailCounts, type MailFigures, summed } from '#domain/mailFigures.ts';
import { mailKindOf, mailNameParts } from '#domain/mailNames.ts';
import { mailState } from '#domain/mailState.ts';
import { type MailKind, mailKinds } from '#domain/vocabulary.ts';
import { broughtForward } from '#functions/mailings/broughtForward.ts';
import { type PlannedMailing, plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { recipientRecords, recipientsOf } from '#functions/mailings/recipientRecords.ts';
import type { ScheduleEntry } from '#store/schedules.ts';

export type ShownMailing = Output<'sendMailing'>;
type Readers = PlannedMailing['to'];
type State = ShownMailing['state'];

/** Everything an event mails to many: what is due next first, then what is over, the latest first. */
export function shownMailings(
  event: CareerEvent,
  entries: ScheduleEntry[],
  figures: MailFigures,
  now: Date,
): ShownMailing[] {
  const planned = plannedMailings(event);
  const names = new Set(planned.map(({ name }) => name));
  const entryOf = new Map(entries.map((entry) => [entry.name, entry]));
  const shown = [
    ...planned.map((one) => {
      const entry = entryOf.get(one.name);
      return shownMailing(broughtForward(one, entry ?? {}, event), entry, figures, now);
    }),
    ...entries
      .filter((entry) => !names.has(entry.name) && (entry.doneAt || entry.sent > 0))
      .map((entry) => shownMailing(asItWas(event, entry, figures, now), entry, figures, now)),
  ];
  return shown.sort(byTime);
}

/** `planned`: as it is to be sent, by its own time or an organizer's. */
export function shownMailing(
  planned: Pick<PlannedMailing, 'name' | 'kind' | 'to' | 'rule' | 'dueAt' | 'past'>,
  entry: ScheduleEntry | undefined,
  figures: MailFigures,
  now: Date,
): ShownMailing {
  const { name, kind, to, rule, dueAt } = planned;
  const isFor = (readers: Readers) => to === readers || to === 'everyone';
  const ofStudents = isFor('students') ? countsIn(figures.students, name) : undefined;
  return {
    ...{ name, kind, to, dueAt },
    ...(rule && { rule: rule.id }),
    state: stateOf(planned, entry, now),
    ...(!entry?.doneAt && { waitsUntil: waitsUntil(entry, now) }),
    ...(entry?.doneAt && { doneAt: entry.doneAt }),
    left: entry?.left ?? 0,
    counts: summed(
      ofStudents,
      ...(entry ? recipientCounts(entry) : []),
      isFor('students') && entry ? sentSince(entry, figures, ofStudents) : undefined,
      isFor('educators') ? countsIn(figures.classes, name) : undefined,
    ),
  };
}

/** What a run has sent to students and the last count, of a large event minutes ago, did not see yet. */
function sentSince(
  { doneAt, sent: all, recipients }: ScheduleEntry,
  { at }: Pick<MailFigures, 'at'>,
  { sent = 0, delivered = 0, bounced = 0, complained = 0 }: MailCounts = {},
): MailCounts | undefined {
  if (doneAt !== undefined && doneAt < at) return undefined;
  const toFew = Object.values(recipients).filter((one) => one.sent).length;
  const since = all - toFew - sent - delivered - bounced - complained;
  return since > 0 ? { sent: since } : undefined;
}

function stateOf(
  { dueAt, past }: Pick<PlannedMailing, 'dueAt' | 'past'>,
  entry: ScheduleEntry | undefined,
  now: Date,
): State {
  if (entry?.doneAt) return entry.outcome ?? 'done';
  if (past) return 'past';
  if (waitsUntil(entry, now)) return entry?.quotaOf === 'day' ? 'waiting-for-quota' : 'waiting-for-turn';
  return dueAt <= now.toISOString() || (entry?.sent ?? 0) > 0 ? 'sending' : 'planned';
}

function waitsUntil(entry: ScheduleEntry | undefined, now: Date): string | undefined {
  return entry?.quotaFrom && entry.quotaFrom > now.toISOString() ? entry.quotaFrom : undefined;
}

/** What was sent for an event as it then was, and is planned no more: a rule that went, or an earlier change. */
function asItWas(
  event: CareerEvent,
  entry: ScheduleEntry,
  figures: MailFigures,
  now: Date,
): Pick<PlannedMailing, 'name' | 'kind' | 'to' | 'rule' | 'dueAt' | 'past'> {
  const { name } = entry;
  const kind = mailKindOf(name);
  const rule = event.mailRules.find(({ id }) => id === mailNameParts(name)[0]);
  const dueAt = entry.dueAt ?? entry.doneAt ?? now.toISOString();
  const to = rule?.to ?? readersOf(kind, entry, figures);
  return { ...{ name, kind, to, dueAt }, past: false, ...(rule && { rule }) };
}

/** By who had it, where nothing else tells any more. */
function readersOf(kind: MailKind, entry: ScheduleEntry, figures: MailFigures): Readers {
  if (kind === 'summary') return 'organizers';
  if (kind === 'changed' || kind === 'cancelled') return 'everyone';
  if (recipientsOf(entry).length) return 'employers';
  return countsIn(figures.classes, entry.name) ? 'educators' : 'students';
}

/** Mails that answer what someone did, by kind: all that belong to no mailing. */
export function answeredMails(
  figures: MailFigures,
  mailings: Pick<ShownMailing, 'name' | 'to'>[],
): { kind: MailKind; counts: MailCounts }[] {
  const mailedTo = (reader: 'students' | 'educators') =>
    new Set(mailings.flatMap(({ name, to }) => (to === reader || to === 'everyone' ? name : [])));
  const [toStudents, toEducators] = [mailedTo('students'), mailedTo('educators')];
  const left = [
    ...Object.entries(figures.students).filter(([name]) => !toStudents.has(name)),
    ...Object.entries(figures.classes).filter(([name]) => !toEducators.has(name)),
  ];
  return mailKinds.flatMap((kind) => {
    const counts = left.filter(([name]) => name.split('_', 1)[0] === kind).map(([, count]) => count);
    return counts.length ? [{ kind, counts: summed(...counts) }] : [];
  });
}

function countsIn(counts: Record<string, MailCounts>, name: string): MailCounts | undefined {
  return Object.hasOwn(counts, name) ? counts[name] : undefined;
}

function recipientCounts(entry: ScheduleEntry): MailCounts[] {
  return recipientsOf(entry).map((part) => {
    const state = mailState(recipientRecords(entry, part), entry.name);
    return state ? { [state]: 1 } : {};
  });
}

const isToCome = ({ state }: ShownMailing) => state !== 'done' && state !== 'missed' && state !== 'past';

function byTime(one: ShownMailing, other: ShownMailing): number {
  if (isToCome(one) !== isToCome(other)) return isToCome(one) ? -1 : 1;
  const order = one.dueAt.localeCompare(other.dueAt) || one.name.localeCompare(other.name);
  return isToCome(one) ? order : -order;
}
