import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { eventFaults, withChanges } from './eventChanges.ts';
import { madeBefore, newEventId } from './eventOfAttempt.ts';
import { fromTemplate } from './fromTemplate.ts';
import { openPools } from './openPools.ts';
import { organizerEvent } from './organizerEvent.ts';
import { readerFaults } from './readerFaults.ts';
import { takeSlug } from './slugs.ts';

export const createEvent: OperationCode<'createEvent'> = async (
  { slug: wanted, kind, attempt, ...form },
  call,
) => {
  const { member } = call.caller;
  const id = await newEventId(call, attempt);
  const before = await madeBefore(call, id);
  if (before) return organizerEvent(call, before);
  const made = {
    id,
    slug: '',
    organization: member.organization,
    createdAt: call.now.toISOString(),
    summaryTo: [member.email],
  };
  const draft = withChanges(fromTemplate({ ...form, kind }, made), form, call.now);
  const refusal = eventFaults(draft) ?? (await readerFaults(call, draft));
  if (refusal) return refusal;
  const slug = await takeSlug(call, id, wanted, form.name);
  if (isRefusal(slug)) return slug;
  const event = { ...draft, slug };
  await call.keys.makeBadgeKey(id);
  await openPools(call, event, undefined, call.now);
  await call.events.create(event);
  // Of two tries at once, one made it.
  return organizerEvent(call, (await madeBefore(call, id)) ?? event);
};
