import { registrationIdLength } from './ids.ts';

/** The id of nobody, in links of mails that are only looked at: they are like real ones, and open nothing. */
export const exampleRegistration = '0'.repeat(registrationIdLength);
