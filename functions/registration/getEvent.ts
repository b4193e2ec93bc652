import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';
import { publicEvent } from './publicEvent.ts';

/** How long the edge may answer with the same: a crowd meets the cache, and places left stay honest. */
const cacheSeconds = 5;

export const getEvent: OperationCode<'getEvent'> = async ({ slug, locale }, call) => {
  const event = await findEvent(call, slug);
  if (isRefusal(event)) return event;
  return {
    answer: await publicEvent(call, event, call.now, locale),
    headers: { 'cache-control': `public, max-age=0, s-maxage=${cacheSeconds}, must-revalidate` },
  };
};
