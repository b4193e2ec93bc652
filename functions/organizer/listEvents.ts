import type { OperationCode } from '#functions/call.ts';

const pageSize = 100;

export const listEvents: OperationCode<'listEvents'> = async ({ cursor }, call) => {
  const { organization } = call.caller.member;
  const [startsAt, id] = cursor?.split('~') ?? [];
  const { events, next } = await call.events.list(organization, {
    limit: pageSize,
    ...(id && { after: { organization, startsAt, pk: id, sk: 'event' } }),
  });
  return { events, ...(next && { next: `${next.startsAt}~${next.pk}` }) };
};
