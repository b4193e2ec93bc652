import type { MailName } from './mailNames.ts';
import { type MailRecords, type MailState, mailState } from './mailState.ts';

/** How many mails stand how; a state that none is in is left out. */
export type MailCounts = Partial<Record<MailState, number>>;

/** How an event's mails stand, by their names: those to students and those to classes. */
export interface MailFigures {
  /** When they were counted. */
  at: string;
  /** How many registrations and classes were gone through for that. */
  looked?: number;
  students: Record<string, MailCounts>;
  classes: Record<string, MailCounts>;
}

export type MailReader = Exclude<keyof MailFigures, 'at' | 'looked'>;

/** Under which name the mails about people's own cancellations are counted, once the event's is of their name. */
export const ownCancellation = 'cancelled_own';

/** Every mail one is or was owed, in no order. */
export function mailNamesOf({ owes, sent, failed, heard = {} }: MailRecords): MailName[] {
  return [...new Set([owes, sent, failed, heard].flatMap((records) => Object.keys(records) as MailName[]))];
}

/** Counts as registrations and classes stream by, in the memory of their mails' names. */
export class MailCount {
  readonly #cancelledAt: string | undefined;
  readonly #students = new Map<string, MailCounts>();
  readonly #classes = new Map<string, MailCounts>();
  #looked = 0;

  constructor({ cancelledAt }: { cancelledAt?: string | undefined }) {
    this.#cancelledAt = cancelledAt;
  }

  add(reader: MailReader, records: MailRecords): void {
    this.#looked++;
    const counts = reader === 'students' ? this.#students : this.#classes;
    for (const name of mailNamesOf(records)) {
      const state = mailState(records, name);
      if (state) addOne(counts, this.#nameOf(records, name), state);
    }
  }

  result(now: Date): MailFigures {
    return {
      at: now.toISOString(),
      looked: this.#looked,
      students: Object.fromEntries(this.#students),
      classes: Object.fromEntries(this.#classes),
    };
  }

  #nameOf({ owes, sent }: MailRecords, name: MailName): string {
    const isEarlier = owes.cancelled === undefined && (sent.cancelled?.at ?? '') < (this.#cancelledAt ?? '');
    return name === 'cancelled' && isEarlier ? ownCancellation : name;
  }
}

function addOne(counts: Map<string, MailCounts>, name: string, state: MailState): void {
  const of = counts.get(name) ?? {};
  of[state] = (of[state] ?? 0) + 1;
  counts.set(name, of);
}

/** These counts as one. */
export function summed(...counts: (MailCounts | undefined)[]): MailCounts {
  const sum: MailCounts = {};
  for (const [state, count] of counts.flatMap((one) => Object.entries(one ?? {}) as [MailState, number][]))
    sum[state] = (sum[state] ?? 0) + count;
  return sum;
}
