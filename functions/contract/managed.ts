import * as z from 'zod';
import { id } from './fields.ts';

/** What every operation on an event of one's organization takes, and how it refuses an event that is none. */
export const event = z.object({ event: id });

export const managed = ['unknown-event'] as const;
