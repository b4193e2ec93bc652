import * as z from 'zod';
import { educatorGroup } from './educatorGroup.ts';
import { id, instant } from './fields.ts';
import { event, managed } from './managed.ts';
import { operation } from './operation.ts';

/** A class as organizers see it. */
const organizerGroup = educatorGroup
  .omit({ event: true, mayChange: true, preferences: true, revision: true, code: true })
  .extend({
    registeredAt: instant,
    came: z.int().describe('How many of its roster came'),
  });

/** Classes, as organizers see them and decide on them. */
export const classesContract = {
  listGroups: operation({
    summary: 'The classes of an event, those that wait for approval first',
    input: event,
    output: z.object({ groups: z.array(organizerGroup) }),
    refusals: [...managed],
    role: 'viewer',
  }),
  approveGroup: operation({
    summary: 'Let a class hold all the places it asks for; approving twice is the same as once',
    input: event.extend({ group: id }),
    output: organizerGroup,
    refusals: [...managed, 'unknown-group', 'group-cancelled', 'changed-meanwhile', 'try-again'],
    role: 'organizer',
  }),
  declineGroup: operation({
    summary: 'Cancel a class with everyone on its roster; its educators are told by mail',
    input: event.extend({ group: id }),
    output: organizerGroup,
    refusals: [...managed, 'unknown-group', 'changed-meanwhile', 'try-again'],
    role: 'organizer',
  }),
};
