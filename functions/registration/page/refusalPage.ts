import type { WithHeaders } from '#contract/operation.ts';
import { acceptedLocale } from '#domain/acceptedLocale.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import type { Services } from '#functions/services.ts';
import { pageAnswer } from './pageAnswer.ts';

/** A refusal as a page, in the person's language. */
export const refusalPage =
  ({ config, eventPage }: Services) =>
  async ({ refusal }: Refusal, { language }: Pick<Call, 'language'>): Promise<WithHeaders<string>> => {
    const drawn = await eventPage.draw({
      locale: acceptedLocale(language),
      site: config.siteUrl,
      organization: config.organizationName,
      shown: { is: 'refused', refusal },
    });
    return pageAnswer(drawn, 'never');
  };
