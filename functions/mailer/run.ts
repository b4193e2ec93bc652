/**
 * How a run of a mailing ended: everyone was dealt with; or it goes on later, as soon as its share of mails allows
 * (`forShare`) or for another reason; or the entry was lost to another run.
 */
export type Run = 'done' | 'lost' | { goOnAt: Date; forShare?: boolean };
