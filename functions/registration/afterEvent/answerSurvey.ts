import { isRefusal, refuse } from '#domain/refusals.ts';
import { afterEventUntil } from '#domain/survey.ts';
import type { OperationCode } from '#functions/call.ts';
import { surveyOf } from './surveyOf.ts';

/**
 * Takes the link, keeps the answer, notes that it is kept: a page that got no answer sends the same again, and what a
 * crash left undone is done then. A link taken by another try stays taken, even if that one never came to an end.
 */
export const answerSurvey: OperationCode<'answerSurvey'> = async (
  { token, attempt, answer, useful, nextStep },
  call,
) => {
  const event = await surveyOf(call, token);
  if (isRefusal(event)) return event;
  const given = { event: event.id, token, attempt, answer };
  const { signal } = call;
  const options = { expires: new Date(afterEventUntil(event)), signal };
  const taken = await call.survey.spend(given, options);
  if (taken === 'others') return refuse('already-answered');
  if (taken === 'mine') {
    await call.survey.keep(given, { useful, nextStep }, signal);
    await call.survey.close(given, options);
  }
  return { status: 'thanks' };
};
