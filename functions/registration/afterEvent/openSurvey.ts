import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { surveyOf } from './surveyOf.ts';

export const openSurvey: OperationCode<'openSurvey'> = async ({ token }, call) => {
  const event = await surveyOf(call, token);
  if (isRefusal(event)) return event;
  return { event: event.name, answered: await call.survey.isAnswered(event.id, token) };
};
