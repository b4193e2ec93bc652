import { newToken } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { Database } from './database.ts';
import { type Debtor, debts } from './debts.ts';
import { random } from './keys.ts';

/** A mail that a member tries out: which one, and to whom. Nothing of what it says is kept: it is made when it is sent. */
export interface TestMail extends Debtor {
  id: string;
  event: string;
  to: string;
  /** What is to be shown, as the mailer's examples take it. */
  shown: Record<string, unknown>;
  /** After this nobody waits for it any more. */
  until: string;
}

/** Under this name it is owed: it goes ahead of mail to many, and no choice or bounce keeps it back. */
const name: MailName = 'confirmation_test';
const waitedForMs = 3_600_000;
const keptMs = 86_400_000;

/** Mails to members about mails. */
export class TestMails {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Owes a member one. */
  async owe(
    given: Pick<TestMail, 'event' | 'to'> & { shown: object },
    now: Date,
    signal?: AbortSignal,
  ): Promise<void> {
    const id = newToken(random);
    await this.#database.put(
      'access',
      {
        ...{ pk: `test-mail#${id}`, sk: 'test-mail', id, ...given },
        until: new Date(now.getTime() + waitedForMs).toISOString(),
        expires: Math.ceil((now.getTime() + keptMs) / 1000),
        ...debts([name], id, now),
      },
      { condition: 'attribute_not_exists(#pk)', ...(signal && { signal }) },
    );
  }
}
