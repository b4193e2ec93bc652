import { useState } from 'preact/hooks';
import { ask, type Problem } from '../ask.ts';
import type { EditProps } from '../edit/EditProps.ts';
import { type RuleInput, rulesAsSent } from '../forms/ruleForm.ts';

type Change = (rules: RuleInput[]) => RuleInput[];

/**
 * Changes an event's rules by one tap. The whole list is sent, so a list that someone else changed meanwhile is read
 * again and changed as it then is.
 */
export function useRules({ event, onEvent }: EditProps) {
  const [problem, setProblem] = useState<Problem>();
  const send = (from: EditProps['event'], change: Change) =>
    ask('updateEvent', {
      event: from.id,
      revision: from.revision,
      mailRules: change(rulesAsSent(from)),
    });
  const changeRules = async (change: Change) => {
    setProblem(undefined);
    let outcome = await send(event, change);
    if (!outcome.ok && outcome.problem.code === 'changed-meanwhile') {
      outcome = await ask('readEvent', { event: event.id });
      if (outcome.ok) outcome = await send(outcome.value, change);
    }
    if (outcome.ok) onEvent(outcome.value);
    else setProblem(outcome.problem);
    return outcome;
  };
  return { problem, changeRules };
}

export function switched(id: string, on: boolean): Change {
  return (rules) => rules.map((rule) => (rule.id === id ? { ...rule, on } : rule));
}

export function without(id: string): Change {
  return (rules) => rules.filter((rule) => rule.id !== id);
}

/** The rule as it was, where it was: under its own id, so that whoever had its mail does not get it twice. */
export function withAgain(rule: RuleInput, index: number): Change {
  return (rules) =>
    rules.some(({ id }) => id === rule.id) ? rules : [...rules.slice(0, index), rule, ...rules.slice(index)];
}
