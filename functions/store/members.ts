import type { MemberRole } from '#domain/vocabulary.ts';
import type { Database, Key } from './database.ts';
import { withoutKey } from './events.ts';

/** A person in an organization, known by e-mail address in lower case. */
export interface Member {
  email: string;
  organization: string;
  organizationName: string;
  role: MemberRole;
}

export class Members {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async read(email: string): Promise<Member | undefined> {
    const item = await this.#database.get<Member>('access', keyOf(email));
    return item && withoutKey(item);
  }

  /** Adds a member who isn't one yet. */
  async add(member: Member): Promise<void> {
    await this.#database.put(
      'access',
      { ...keyOf(member.email), ...member },
      { condition: 'attribute_not_exists(#pk)' },
    );
  }
}

function keyOf(email: string): Key {
  return { pk: `member#${email}`, sk: 'member' };
}
