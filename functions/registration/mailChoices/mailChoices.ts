import type { Output } from '#contract/contract.ts';
import { choicesOf } from '#domain/choicesTokens.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import type { Services } from '#functions/services.ts';

type Needs = Pick<Services, 'config' | 'keys' | 'mailChoices'>;

/** What an address asked not to be sent. Nothing says which address: the link knows it by its hash alone. */
export const getMailChoices: OperationCode<'getMailChoices'> = async ({ token }, call) => {
  const hash = choicesOf(token, await call.keys.service());
  return hash === null ? refuse('link-unknown') : shown(call, hash);
};

/** What is declined from now on is what was chosen, and no more: choosing the same again changes nothing. */
export const changeMailChoices: OperationCode<'changeMailChoices'> = async ({ token, declined }, call) => {
  const hash = choicesOf(token, await call.keys.service());
  if (hash === null) return refuse('link-unknown');
  await call.mailChoices.choose(hash, declined, call.signal);
  return shown(call, hash);
};

async function shown(
  { config, mailChoices }: Needs,
  hash: string,
): Promise<Output<'getMailChoices'> | Refusal> {
  const { declined, suppressed } = await mailChoices.readUnder(hash);
  return { organization: config.organizationName, declined, suppressed: suppressed !== undefined };
}
