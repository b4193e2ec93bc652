import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from '../findEvent.ts';

export const getSurvey: OperationCode<'getSurvey'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  return isRefusal(event) ? event : call.survey.figures(event.id);
};
