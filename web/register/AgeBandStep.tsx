import { useState } from 'preact/hooks';
import { type AgeBand, ageBands } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { eventDay, eventHour } from '#web/shared/eventTime.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { BringClass } from './BringClass.tsx';
import type { PublicEvent } from './draft.ts';
import { FormCard } from './FormCard.tsx';
import { useSpeech } from './Speech.tsx';

interface AgeBandStepProps {
  event: PublicEvent;
  chosen: AgeBand | '';
  choose: (ageBand: AgeBand) => void;
  next: () => void;
}

/**
 * Asks for the age band before any field, and the same way of everyone: no answer is preferred, and
 * nothing says beforehand what follows from one.
 */
export function AgeBandStep({ event, chosen, choose, next }: AgeBandStepProps) {
  const { texts, locale } = useSpeech();
  const { full, closesAt } = event;
  const clock = { locale, timeZone: event.timeZone };
  const [missing, setMissing] = useState(false);
  const [classOnly, setClassOnly] = useState(false);
  const heading = useArrival('age', chosen !== '');
  return (
    <FormCard
      title={full ? texts.joinWaitlist : texts.register}
      below={[
        texts.aMinute,
        closesAt && texts.opensUntil(eventDay(closesAt, clock), eventHour(closesAt, clock)),
      ]
        .filter(Boolean)
        .join(' ')}
      heading={heading}
      submit={() => {
        setMissing(!chosen);
        setClassOnly(chosen === 'under-13');
        if (chosen && chosen !== 'under-13') next();
        if (!chosen) document.getElementById('ageBand')?.focus();
      }}
    >
      {event.invitationOnly && <p>{texts.byInvitation}</p>}
      {full && (
        <Notice look="warn" title={texts.fullTitle}>
          <p>{texts.fullText}</p>
        </Notice>
      )}
      <ChoiceGroup id="ageBand" legend={texts.age} fault={missing && !chosen ? texts.ageMissing : undefined}>
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
          <BringClass event={event} />
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
