import { unsubscribedBy } from '#domain/choicesTokens.ts';
import { refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { unsubscribePage } from './unsubscribePage.ts';

/**
 * What a person who opens the link sees: one button. Programs that look where links lead open this too, so it changes
 * nothing.
 */
export const showUnsubscribe: OperationCode<'showUnsubscribe'> = async ({ topic, token }, call) => {
  const hash = unsubscribedBy(token, topic, await call.keys.service());
  if (hash === null) return refuse('link-unknown');
  return unsubscribePage(call, { topic, state: 'asking' });
};

/**
 * Takes an address off a topic: by the button, or by the mail program (RFC 8058), which has no session and no origin and
 * is not sent elsewhere. Twice is once.
 */
export const unsubscribe: OperationCode<'unsubscribe'> = async ({ topic, token }, call) => {
  const hash = unsubscribedBy(token, topic, await call.keys.service());
  if (hash === null) return refuse('link-unknown');
  await call.mailChoices.decline(hash, [topic], call.signal);
  return unsubscribePage(call, { topic, state: 'done' });
};
