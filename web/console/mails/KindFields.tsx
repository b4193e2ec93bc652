import { isRulePossible, type RuleKind, ruleKinds, ruleReaders } from '#domain/mailRules.ts';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import { type RuleForm, ruleTime } from '../forms/ruleForm.ts';
import type { RuleFieldsProps } from './RuleFieldsProps.ts';
import { readerNames } from './ruleWords.ts';

const kinds: Record<RuleKind, { title: string; hint: string }> = {
  reminder: { title: 'A reminder', hint: 'Before the event' },
  'follow-up': {
    title: 'A follow-up',
    hint: 'After the event: to students who came, and how it went to the others',
  },
  'missed-you': { title: 'We missed you', hint: 'After the event, to students who did not come' },
};

/** When most people read mail of a kind, until another time is chosen. */
const usualTimes: Record<RuleKind, Pick<RuleForm, 'amount' | 'unit' | 'at'>> = {
  reminder: { amount: '3', unit: 'days', at: '16:00' },
  'follow-up': { amount: '1', unit: 'days', at: '08:00' },
  'missed-you': { amount: '1', unit: 'days', at: '08:00' },
};

/** What a new rule sends, and to whom; what is there already stays what it is. */
export function KindFields({ path, form, onForm, fault }: RuleFieldsProps) {
  const readers = ruleReaders.filter((to) => isRulePossible({ kind: form.kind, to, when: ruleTime(form) }));
  return (
    <>
      <ChoiceGroup id={`${path}.kind`} legend="What" fault={fault(`${path}.kind`)}>
        {ruleKinds.map((kind) => (
          <Choice
            key={kind}
            type="radio"
            name={`${path}.kind`}
            value={kind}
            checked={kind === form.kind}
            onChoose={() =>
              onForm({ kind, ...usualTimes[kind], ...(kind === 'missed-you' && { to: 'students' }) })
            }
            hint={kinds[kind].hint}
          >
            {kinds[kind].title}
          </Choice>
        ))}
      </ChoiceGroup>
      {readers.length > 1 && (
        <ChoiceGroup id={`${path}.to`} legend="To" fault={fault(`${path}.to`)} chips>
          {readers.map((to) => (
            <Choice
              key={to}
              chip
              type="radio"
              name={`${path}.to`}
              value={to}
              checked={to === form.to}
              onChoose={() => onForm({ to })}
            >
              {readerNames[to].slice(0, 1).toUpperCase() + readerNames[to].slice(1)}
            </Choice>
          ))}
        </ChoiceGroup>
      )}
    </>
  );
}
