import { newToken } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { Database, Key } from './database.ts';
import { owing } from './debts.ts';
import { random } from './keys.ts';

/** A registration or a class, which is changed revision by revision. */
export interface Revised {
  /** Names the last change, so that whoever made it knows it again. */
  changeId?: string;
}

export interface ChangeOptions {
  owes?: MailName | undefined;
  now: Date;
  signal?: AbortSignal;
}

/**
 * Changes an item on condition that its revision is as read, owing at most one mail in the same write; `undefined` in
 * the change removes an attribute. Answers the item as it is now, or null if someone else changed it first.
 */
export async function changeRevision<Stored extends Revised>(
  database: Database,
  key: Key,
  read: { id: string; revision: number },
  change: object,
  { owes, now, signal }: ChangeOptions,
): Promise<(Stored & Key) | null> {
  const owed = owes && owing(owes, read.id, now);
  const changeId = newToken(random);
  const set = Object.entries(change).filter(([, value]) => value !== undefined);
  const removed = Object.entries(change).filter(([, value]) => value === undefined);
  const changed = await database.update<Stored>('registrations', key, {
    update:
      `SET #revision = :next, #changeId = :changeId${set.map(([name]) => `, #${name} = :${name}`).join('')}${owed ? owed.set : ''}` +
      (removed.length ? ` REMOVE ${removed.map(([name]) => `#${name}`).join(', ')}` : ''),
    condition: '#revision = :read',
    names: { ...owed?.names },
    values: {
      ...Object.fromEntries(set),
      ...owed?.values,
      read: read.revision,
      next: read.revision + 1,
      changeId,
    },
    ...(signal && { signal }),
  });
  if (changed) return changed;
  // An answer lost after commit makes the SDK try again, and then the condition fails on our own change.
  const stored = await database.get<Stored>('registrations', key);
  return stored?.changeId === changeId ? stored : null;
}
