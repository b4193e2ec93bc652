import { acceptedLocale } from '#domain/acceptedLocale.ts';
import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { pageAnswer } from './pageAnswer.ts';
import { shownEvent } from './shownEvent.ts';

export const getEventPage: OperationCode<'getEventPage'> = async ({ slug }, call) => {
  const locale = acceptedLocale(call.language);
  const event = await shownEvent(call, slug, locale);
  if (isRefusal(event)) return event;
  const { siteUrl: site, organizationName: organization } = call.config;
  return pageAnswer(
    await call.eventPage.draw({ locale, site, organization, shown: { is: 'event', event } }),
    'shared',
  );
};
