import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Shown } from '#functions/mailer/examples/shown.ts';
import { ruleFaults, rulesAsGiven } from '../ruleChanges.ts';

/** What is to be shown: the rule as it would be if it were saved now, or what is named; or what is wrong with it. */
export function shownOf(
  event: CareerEvent,
  { rule: given, kind, name, locale }: Input<'previewMail'>,
  now: Date,
): Shown | Refusal {
  if ([given, kind, name].filter((one) => one !== undefined).length !== 1)
    return refuse('invalid-input', [
      { path: 'rule', message: 'Expected one of: a rule, a kind of mail, or the name of a mailing' },
    ]);
  if (name) return { name, locale };
  if (!given) return { kind: kind ?? 'confirmation', locale };
  const [rule] = rulesAsGiven(event.mailRules, [given], now);
  const faults = rule ? ruleFaults({ ...event, mailRules: [rule] }) : [];
  if (!rule || faults.length)
    return refuse(
      'invalid-input',
      faults.map(({ path, message }) => ({ path: path.replace(/^mailRules\.0/, 'rule'), message })),
    );
  return { rule: { ...rule, on: true }, locale };
}
