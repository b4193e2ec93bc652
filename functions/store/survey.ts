import { type SurveyAnswer, type SurveyFigures, surveyFigures } from '#domain/survey.ts';
import type { Database, Key } from './database.ts';
import { hashed } from './keys.ts';

/** One use of a survey link: the link's secret, and what only the page that answers knows of this answer. */
export interface SurveyTry {
  event: string;
  token: string;
  /** 128 random bits of the page's, sent with every try of one answer. */
  attempt: string;
  /** What the answer is kept under: 128 other random bits of the page's. */
  answer: string;
}

interface Spent {
  attempt: string;
  done?: true;
}

/**
 * Answers to an event's survey, and apart from them, in another table, which links were used. Nothing leads from one to
 * the other: a used link keeps a hash over two random values of the page's, of which the answer's own is one and the
 * other is kept nowhere. Neither says when.
 */
export class Survey {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether an answer was kept under this link. */
  async isAnswered(event: string, token: string): Promise<boolean> {
    return (await this.#spent({ event, token }))?.done === true;
  }

  /**
   * Takes a link for one answer. `mine`: it is this one's, whose answer is not known to be kept yet; `kept`: this very
   * answer was; `others`: another one has it. `expires` is when nothing can be answered any more.
   */
  async spend(
    given: SurveyTry,
    { expires, signal }: { expires: Date; signal?: AbortSignal },
  ): Promise<'mine' | 'kept' | 'others'> {
    const attempt = attemptHash(given);
    const taken = await this.#database.put(
      'access',
      { ...spentKey(given), attempt, expires: expiryOf(expires) },
      {
        condition: 'attribute_not_exists(#pk) OR (#attempt = :attempt AND attribute_not_exists(#done))',
        values: { attempt },
        ...(signal && { signal }),
      },
    );
    if (taken) return 'mine';
    return (await this.#spent(given))?.attempt === attempt ? 'kept' : 'others';
  }

  /** Keeps the answer of a link that was taken for it. The first that is kept stands. */
  async keep({ event, answer }: SurveyTry, given: SurveyAnswer, signal?: AbortSignal): Promise<void> {
    await this.#database.put(
      'events',
      { pk: partitionOf(event), sk: `answer#${answer}`, useful: given.useful, nextStep: given.nextStep },
      { condition: 'attribute_not_exists(#pk)', ...(signal && { signal }) },
    );
  }

  /** Notes that a link's answer is kept, so that nothing more comes of it. */
  async close(given: SurveyTry, { expires, signal }: { expires: Date; signal?: AbortSignal }): Promise<void> {
    const attempt = attemptHash(given);
    await this.#database.put(
      'access',
      { ...spentKey(given), attempt, done: true, expires: expiryOf(expires) },
      { condition: '#attempt = :attempt', values: { attempt }, ...(signal && { signal }) },
    );
  }

  /** An event's answers counted, as soon as there are enough. */
  async figures(event: string): Promise<SurveyFigures> {
    const answers: SurveyAnswer[] = [];
    for await (const { useful, nextStep } of this.#database.all<SurveyAnswer>('events', {
      condition: '#pk = :answers',
      values: { answers: partitionOf(event) },
      fields: ['useful', 'nextStep'],
    })) {
      answers.push({ useful, nextStep });
    }
    return surveyFigures(answers);
  }

  #spent(link: Pick<SurveyTry, 'event' | 'token'>): Promise<Spent | undefined> {
    return this.#database.get<Spent>('access', spentKey(link));
  }
}

/** Without the attempt, which nobody keeps, no answer's key can be tried against this. */
function attemptHash({ attempt, answer }: SurveyTry): string {
  return hashed(`${attempt} ${answer}`);
}

/** The store deletes days late and by the hour: the same for all of an event, whenever they answered. */
function expiryOf(expires: Date): number {
  return Math.ceil(expires.getTime() / 1000) + 86_400;
}

function partitionOf(event: string): string {
  return `survey#${event}`;
}

function spentKey({ event, token }: Pick<SurveyTry, 'event' | 'token'>): Key {
  return { pk: `survey-spent#${event}`, sk: hashed(token) };
}
