import type { Input } from '#contract/contract.ts';
import type { WithHeaders } from '#contract/operation.ts';
import { registrationContract } from '#contract/registration.ts';
import { acceptedLocale } from '#domain/acceptedLocale.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { badgeSvg } from '#mail/badgeSvg.ts';
import { findEvent } from '../findEvent.ts';
import { registerStudent } from '../registerStudent.ts';
import type { Shown } from './eventPage.ts';
import { formAttempt } from './formAttempt.ts';
import { pageAnswer } from './pageAnswer.ts';
import { formRequest, formValues } from './readForm.ts';
import { shownEvent } from './shownEvent.ts';

/**
 * Registers by the page's form, where no script runs or none had come yet. What is refused comes back in the
 * same form with what was entered; of a child under 13 nothing but the age band does.
 */
export const postEventPage: OperationCode<'postEventPage'> = async ({ slug, ...fields }, call) => {
  const locale = acceptedLocale(call.language);
  const event = await shownEvent(call, slug, locale);
  if (isRefusal(event)) return event;
  const values = formValues(fields, event);
  const draw = async (shown: Shown) => {
    const { siteUrl: site, organizationName: organization } = call.config;
    return pageAnswer(await call.eventPage.draw({ locale, site, organization, shown }), 'never');
  };
  const again = async (refusal: Refusal): Promise<WithHeaders<string>> => ({
    ...(await draw({ is: 'event', event, sent: { values, refusal } })),
    refused: refusal.refusal,
  });

  if (values.ageBand?.at(-1) === 'under-13') {
    for (const name of Object.keys(values)) if (name !== 'ageBand') delete values[name];
    return again(refuse('group-only'));
  }
  const form = registrationContract.registerStudent.input.safeParse(formRequest(fields, event, locale));
  if (!form.success) {
    const faults = form.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return again(refuse('invalid-input', faults));
  }
  const answer = await registered(call, form.data);
  if (isRefusal(answer)) return again(answer);
  const { firstName, email = '' } = form.data;
  if (answer.status === 'mailed') return draw({ is: 'mailed', event, email });
  const [badge, link] = [answer.badge, answer.manageUrl].map((text) => badgeSvg(text)) as [string, string];
  return draw({ is: 'registered', event, registered: { firstName, email, answer, badge, link } });
};

async function registered(call: Call, form: Input<'registerStudent'>) {
  const event = await findEvent(call, form.slug);
  if (isRefusal(event)) return event;
  const answer = await registerStudent({ ...form, attempt: await formAttempt(call, event, form) }, call);
  return 'answer' in answer ? answer.answer : answer;
}
