import type { Input } from '#contract/contract.ts';
import type { CareerEvent, MailTexts } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import { isRulePossible, type MailRule, type RuleKind, ruleKinds } from '#domain/mailRules.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { random } from '#store/keys.ts';

type GivenRules = NonNullable<Input<'updateEvent'>['mailRules']>;

/** The rules as they were given, in place of those there were: what is new, or at another time, is set now. */
export function rulesAsGiven(before: MailRule[], given: GivenRules, now: Date): MailRule[] {
  const known = new Map(before.map((rule) => [rule.id, rule]));
  return given.map(({ id, ...rule }) => {
    const was = id === undefined ? undefined : known.get(id);
    const setAt = was && isSetAlike(was, rule) ? was.setAt : now.toISOString();
    return { ...rule, id: id ?? newShortId(random), ...(setAt !== undefined && { setAt }) };
  });
}

type Set = Pick<MailRule, 'kind' | 'to' | 'when' | 'on'>;

/** Whether a rule's mail goes to the same readers at the same time; one that is off goes to nobody. */
function isSetAlike(one: Set, other: Set): boolean {
  const facts = ({ kind, to, when, on }: Set) =>
    JSON.stringify([kind, to, when.from, 'days' in when ? [when.days, when.at] : when.minutes, on]);
  return facts(one) === facts(other);
}

/** An organizer's words for mails that rules send stand in those rules, wherever they were given. */
export function withNotesInRules(event: CareerEvent): CareerEvent {
  const moving = ruleKinds.filter((kind) => event.mailTexts[kind]);
  if (!moving.length) return event;
  const mailTexts: MailTexts = { ...event.mailTexts };
  for (const kind of moving) delete mailTexts[kind];
  const noteOf = ({ kind, to, note }: MailRule) =>
    (to === 'students' && event.mailTexts[kind satisfies RuleKind]) || note;
  return {
    ...event,
    mailTexts,
    mailRules: event.mailRules.map((rule) => ({ ...rule, note: noteOf(rule) })),
  };
}

/** What is wrong with an event's rules. */
export function ruleFaults({ mailRules, sessions }: CareerEvent): FieldFault[] {
  const known = new Set(sessions.map(({ id }) => id));
  return mailRules.flatMap((rule, index) => [
    ...(isRulePossible(rule)
      ? []
      : [{ path: `mailRules.${index}.${faultyPart(rule)}`, message: expected(rule) }]),
    ...rule.audience.sessions.flatMap((id, at) =>
      known.has(id)
        ? []
        : [
            {
              path: `mailRules.${index}.audience.sessions.${at}`,
              message: 'Expected the id of a session of this event',
            },
          ],
    ),
  ]);
}

function faultyPart({ kind, to }: MailRule): string {
  return kind === 'missed-you' && to !== 'students' ? 'to' : 'when';
}

function expected({ kind, to }: MailRule): string {
  if (kind === 'missed-you' && to !== 'students') return 'Expected students: nobody else is missed';
  return kind === 'reminder'
    ? 'Expected a time counted from the start, and not after it'
    : 'Expected a time counted from the end, and not before it';
}
