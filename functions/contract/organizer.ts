import * as z from 'zod';
import { attendanceContract } from './attendance.ts';
import { classesContract } from './classes.ts';
import { eventsContract } from './events.ts';
import { operation } from './operation.ts';
import { registrationsContract } from './registrations.ts';
import { signInContract } from './signIn.ts';
import { stationsContract } from './stations.ts';

/** What organizers do, but for mails (mails.ts). */
export const organizerContract = {
  getOpenApi: operation({
    summary: 'This description of the API, as OpenAPI 3.1',
    input: z.object({}),
    output: z.looseObject({ openapi: z.string() }),
    refusals: [],
  }),
  ...signInContract,
  ...eventsContract,
  ...registrationsContract,
  ...classesContract,
  ...stationsContract,
  ...attendanceContract,
};
