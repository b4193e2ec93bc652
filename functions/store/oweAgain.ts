import type { MailName } from '#domain/mailNames.ts';
import type { Database, Key } from './database.ts';
import { owing } from './debts.ts';

/** Makes a registration or a class owe a mail once more, unless it owes it just now; nothing happens where there is none. */
export async function oweAgain(
  database: Database,
  key: Key,
  id: string,
  name: MailName,
  now: Date,
): Promise<void> {
  const owed = owing(name, id, now);
  await database.update('registrations', key, {
    update: `SET ${owed.set.slice(2)}`,
    condition: 'attribute_exists(#pk) AND attribute_not_exists(#owes.#owed)',
    names: owed.names,
    values: owed.values,
  });
}
