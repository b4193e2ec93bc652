import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Shown } from '#functions/mailer/examples/shown.ts';
import { ruleFaults, rulesAsGiven } from '../ruleChanges.ts';

/** What is to be shown: the rule as it would be if it were saved now, or a mail of a kind; or what is wrong with it. */
export function shownOf(
  event: CareerEvent,
  { rule: given, kind, locale }: Input<'previewMail'>,
  now: Date,
): Shown | Refusal {
  if (!given && kind) return { kind, locale };
  if (!given || kind)
    return refuse('invalid-input', [{ path: 'rule', message: 'Expected either a rule or a kind of mail' }]);
  const [rule] = rulesAsGiven(event.mailRules, [given], now);
  const faults = rule ? ruleFaults({ ...event, mailRules: [rule] }) : [];
  if (!rule || faults.length)
    return refuse(
      'invalid-input',
      faults.map(({ path, message }) => ({ path: path.replace(/^mailRules\.0/, 'rule'), message })),
    );
  return { rule: { ...rule, on: true }, locale };
}
