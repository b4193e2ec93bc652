import type { MailName } from '#domain/mailNames.ts';
import type { Heard } from '#domain/mailState.ts';
import type { Database, Key } from './database.ts';
import type { Debtor, DebtorTable } from './debts.ts';
import type { ScheduleEntry } from './schedules.ts';

/** Where it is kept what became of one mail. */
export interface MailPlace {
  table: 'registrations' | 'events';
  key: Key;
  /** The name of the mail; within a mailing to few, whose it is. */
  slot: string;
  /** What was known when it was read. */
  known: KnownOfMail;
  /** Whether any mail of this item was heard of before. */
  heardAny: boolean;
}

export interface KnownOfMail {
  /** The debt's id, where the mail is still owed. */
  owed?: string | undefined;
  sent?: { at: string; message: string } | undefined;
  failed?: string | undefined;
  heard?: Heard | undefined;
}

/** What is to be kept of it from now on; `null` takes away. */
export interface MailOutcome {
  sent?: KnownOfMail['sent'] | null;
  failed?: string | null;
  heard?: Heard;
}

/** What the items that owe mail have in common with those that only keep what was heard. */
interface Records {
  owes?: Debtor['owes'];
  sent?: Partial<Record<string, { at: string; message: string }>>;
  failed?: Partial<Record<string, string>>;
  heard?: Partial<Record<string, Heard>>;
}

/** What became of mails after SES took them, kept on the item that owed each. */
export class MailOutcomes {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Where the outcome of someone's mail is kept, as read consistently; undefined if that is gone. */
  async find({ event, item, mail }: { event: string; item: string; mail: MailName }) {
    for (const key of [
      { pk: event, sk: item },
      { pk: `group#${event}`, sk: item },
    ]) {
      const debtor = await this.#database.get<Debtor>('registrations', key);
      if (debtor) return placeOf('registrations', key, mail, debtor);
    }
    const key = { pk: `schedule#${event}`, sk: mail };
    const entry = await this.#database.get<Pick<ScheduleEntry, 'heard'> & Partial<ScheduleEntry>>(
      'events',
      key,
    );
    if (!entry?.recipients) return undefined;
    const { sent, failed } = Object.hasOwn(entry.recipients, item) ? (entry.recipients[item] ?? {}) : {};
    return placeOf('events', key, item, {
      ...(sent && { sent: { [item]: sent } }),
      ...(failed !== undefined && { failed: { [item]: failed } }),
      ...(entry.heard && { heard: entry.heard }),
    });
  }

  /** Keeps an outcome on condition that nothing else was learned of the mail since; false if something was. */
  async keep(place: MailPlace, { heard, ...outcome }: MailOutcome): Promise<boolean> {
    const { table, key, slot, known, heardAny } = place;
    const record = table === 'registrations' ? recordOfDebtor(known, outcome) : recordOfFew(known, outcome);
    const set = [...record.set, ...(heard ? [heardAny ? '#heard.#slot = :heard' : '#heard = :heard'] : [])];
    const kept = await this.#database.update(table, key, {
      update: [
        set.length ? `SET ${set.join(', ')}` : '',
        record.removed.length ? `REMOVE ${record.removed.join(', ')}` : '',
      ].join(' '),
      condition: [
        'attribute_exists(#pk)',
        record.asRead,
        ...(heardAny ? [] : ['attribute_not_exists(#heard)']),
        known.heard
          ? '#heard.#slot.#state = :state AND #heard.#slot.#at = :at'
          : 'attribute_not_exists(#heard.#slot)',
      ].join(' AND '),
      names: { slot },
      values: {
        ...record.values,
        ...(heard && { heard: heardAny ? heard : { [slot]: heard } }),
        ...(known.sent && { message: known.sent.message }),
        ...(known.heard && { state: known.heard.state, at: known.heard.at }),
      },
    });
    return kept !== null;
  }
}

/** The part of an update that records whether a mail was sent, and that nobody recorded otherwise meanwhile. */
interface RecordUpdate {
  set: string[];
  removed: string[];
  values: Record<string, unknown>;
  asRead: string;
}

/** A registration or class keeps what was sent and what failed apart, each by the mail's name. */
function recordOfDebtor(
  known: KnownOfMail,
  { sent, failed }: Pick<MailOutcome, 'sent' | 'failed'>,
): RecordUpdate {
  return {
    set: [...(sent ? ['#sent.#slot = :sent'] : []), ...(failed ? ['#failed.#slot = :failed'] : [])],
    removed: [...(sent === null ? ['#sent.#slot'] : []), ...(failed === null ? ['#failed.#slot'] : [])],
    values: { ...(sent && { sent }), ...(failed && { failed }) },
    asRead: asRead('#sent.#slot', known),
  };
}

/** A mailing to few keeps both together, by whose mail it was. */
function recordOfFew(
  known: KnownOfMail,
  { sent, failed }: Pick<MailOutcome, 'sent' | 'failed'>,
): RecordUpdate {
  const nothing = sent === undefined && failed === undefined;
  const record = { ...(sent && { sent }), ...(failed && { failed }) };
  return {
    set: nothing ? [] : ['#recipients.#slot = :record'],
    removed: [],
    values: nothing ? {} : { record },
    asRead: asRead('#recipients.#slot.#sent', known),
  };
}

function asRead(path: string, { sent }: KnownOfMail): string {
  return sent ? `${path}.#message = :message` : `attribute_not_exists(${path})`;
}

export function isOfDebtor(place: MailPlace): place is MailPlace & { table: DebtorTable } {
  return place.table === 'registrations';
}

function placeOf(
  table: MailPlace['table'],
  key: Key,
  slot: string,
  { owes = {}, sent = {}, failed = {}, heard }: Records,
): MailPlace {
  const of = <T>(records: Partial<Record<string, T>>) =>
    Object.hasOwn(records, slot) ? records[slot] : undefined;
  return {
    ...{ table, key, slot },
    known: { owed: of(owes), sent: of(sent), failed: of(failed), heard: of(heard ?? {}) },
    heardAny: heard !== undefined,
  };
}
