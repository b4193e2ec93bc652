import { useState } from 'preact/hooks';
import { type AgeBand, ageBands } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { FormCard } from './FormCard.tsx';
import { useSpeech } from './Speech.tsx';
import { useArrival } from './useArrival.ts';

interface AgeBandStepProps {
  full: boolean;
  chosen: AgeBand | '';
  choose: (ageBand: AgeBand) => void;
  next: () => void;
}

/**
 * Asks for the age band before any field, and the same way of everyone: no answer is preferred, and
 * nothing says beforehand what follows from one.
 */
export function AgeBandStep({ full, chosen, choose, next }: AgeBandStepProps) {
  const { texts } = useSpeech();
  const [missing, setMissing] = useState(false);
  const [classOnly, setClassOnly] = useState(false);
  const heading = useArrival('age', chosen !== '');
  return (
    <FormCard
      title={full ? texts.joinWaitlist : texts.register}
      below={texts.aMinute}
      heading={heading}
      submit={() => {
        setMissing(!chosen);
        setClassOnly(chosen === 'under-13');
        if (chosen && chosen !== 'under-13') next();
        if (!chosen) document.getElementById('ageBand')?.focus();
      }}
    >
      {full && (
        <Notice look="warn" title={texts.fullTitle}>
          <p>{texts.fullText}</p>
        </Notice>
      )}
      <ChoiceGroup
        id="ageBand"
        legend={texts.age}
        fault={missing && !chosen ? texts.missing.ageBand : undefined}
      >
        {ageBands.map((ageBand) => (
          <Choice
            key={ageBand}
            type="radio"
            name="ageBand"
            value={ageBand}
            checked={chosen === ageBand}
            onChoose={() => {
              choose(ageBand);
              setClassOnly(false);
            }}
          >
            {texts.ages[ageBand]}
          </Choice>
        ))}
      </ChoiceGroup>
      {classOnly && (
        <Notice title={texts.under13Title} role="alert">
          <p>{texts.under13Text}</p>
        </Notice>
      )}
      {!classOnly && (
        <div class="row actions">
          <Button type="submit">{texts.next}</Button>
        </div>
      )}
    </FormCard>
  );
}
