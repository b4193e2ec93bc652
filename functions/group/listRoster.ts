import { refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { pageOf, rosterOf, shownRow } from './roster.ts';

const pageSize = 500;

export const listRoster: OperationCode<'listRoster'> = async ({ cursor }, call) => {
  const { group } = call.caller;
  const event = await call.events.read(group.event);
  if (!event) return refuse('unknown-group');
  const { page, ...next } = pageOf(await rosterOf(call, group), cursor, pageSize);
  return { rows: page.map((row) => shownRow(event, row)), ...next };
};
