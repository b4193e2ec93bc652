import { Field } from '../../shared/Field.tsx';
import { describedBy, Fault } from '../../shared/FieldNotes.tsx';
import { Select } from '../../shared/Select.tsx';
import { ruleMistakes, ruleTime, ruleUnits } from '../forms/ruleForm.ts';
import type { RuleFieldsProps } from './RuleFieldsProps.ts';
import { momentWords, ruleMoment } from './ruleMoment.ts';
import { timeWords } from './ruleWords.ts';

/** How long before or after, and what moment that is. */
export function WhenFields({ event, path, form, onForm, fault }: RuleFieldsProps) {
  const id = `${path}.when`;
  const side = form.kind === 'reminder' ? 'before' : 'after';
  const wrong = fault(id);
  const sound = !ruleMistakes(event, form, path).some((mistake) => mistake.path === id);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, undefined, wrong)}>
      <legend>When</legend>
      <div class="stack close">
        <Fault of={id} text={wrong} />
        <div class="when-fields">
          <Field
            id={`${id}.amount`}
            label="How many"
            inputMode="numeric"
            autocomplete="off"
            maxLength={5}
            value={form.amount}
            onValue={(amount) => onForm({ amount })}
          />
          <Select
            id={`${id}.unit`}
            label="Days, hours or minutes"
            value={form.unit}
            onValue={(value) => onForm({ unit: ruleUnits.find((unit) => unit === value) ?? 'days' })}
            options={ruleUnits.map((unit) => ({
              value: unit,
              text:
                unit === 'days'
                  ? `days ${side}`
                  : `${unit} ${side} the ${side === 'before' ? 'start' : 'end'}`,
            }))}
          />
          {form.unit === 'days' && (
            <Field id={`${id}.at`} label="At" type="time" value={form.at} onValue={(at) => onForm({ at })} />
          )}
        </div>
        <p class="when-words" role="status">
          {sound && (
            <>
              <strong>{momentWords(ruleMoment(event, ruleTime(form)))}</strong>
              <span class="soft"> – {timeWords(ruleTime(form))}</span>
            </>
          )}
        </p>
        <p class="hint">By the clocks in {event.timeZone}. If the event moves, this moves along.</p>
      </div>
    </fieldset>
  );
}
