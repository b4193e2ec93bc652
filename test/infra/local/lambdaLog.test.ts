import { expect, test } from 'vitest';
import { shownOf } from '#infra/local/lambdaLog.ts';

const line = (facts: object) => `${JSON.stringify(facts)}\n`;
const fault = line({ operation: 'getEvent', ms: 3, error: 'TypeError', where: 'at a.ts:1' });

test.each([
  ['an answer is not shown', line({ operation: 'getAttendance', request: 'a', ms: 3 }), ''],
  ['a refusal is not shown', line({ operation: 'checkIn', refusal: 'unknown-badge', ms: 3 }), ''],
  ['a fault is shown whole', fault, fault],
  [
    'a mail is a few words',
    line({ mail: 'confirmation', outcome: 'sent', tries: 1 }),
    'mail: confirmation sent\n',
  ],
  [
    'a mail that will be tried again is not shown',
    line({ mail: 'confirmation', outcome: 'passing', tries: 1 }),
    '',
  ],
  [
    'mails to many are counted',
    line({ mail: 'attended', event: 'a', sent: 45 }),
    'mail: attended sent to 45\n',
  ],
  ['mails to nobody are not shown', line({ mail: 'attended', event: 'a', sent: 0 }), ''],
  ['what is no JSON is shown', 'Watch out\n', 'Watch out\n'],
  ['each of several lines is judged by itself', line({ ms: 1 }) + fault + line({ ms: 2 }), fault],
])('%s', (_, logged, shown) => {
  expect(shownOf(logged)).toBe(shown);
});
