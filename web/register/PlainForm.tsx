import { ageBands } from '#domain/vocabulary.ts';
import type { SentForm } from '#functions/registration/page/eventPage.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { DayFields } from './DayFields.tsx';
import type { PublicEvent } from './draft.ts';
import { faultList } from './faults.ts';
import { plainFormId } from './plainFormId.ts';
import { draftOf, faultsOfSent } from './sentForm.ts';
import { UnseenField } from './UnseenField.tsx';
import { useFormSpeech } from './words.ts';
import { YouFields } from './YouFields.tsx';

interface PlainFormProps {
  event: PublicEvent;
  /** The form as it was sent and refused before. */
  sent?: SentForm | undefined;
}

/** Registering in one form that the browser sends by itself. The app shows the same fields in steps. */
export function PlainForm({ event, sent }: PlainFormProps) {
  const speaking = useFormSpeech();
  const { texts, locale } = speaking;
  const draft = draftOf(sent?.values ?? {}, event);
  const faults = sent ? faultsOfSent(sent, draft, event, speaking) : {};
  const classOnly = sent?.refusal.refusal === 'group-only';
  const fields = { draft, edit: () => undefined, faults };
  const submit = event.full ? texts.joinWaitlist : texts.register;
  return (
    <form
      id={plainFormId}
      class="card stack form"
      method="post"
      action={`/e/${event.slug}?lang=${locale}`}
      noValidate
      aria-labelledby="form-title"
    >
      <div>
        <h2 id="form-title" tabIndex={-1}>
          {submit}
        </h2>
        <p class="soft">{texts.aMinute}</p>
      </div>
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} />
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      {event.full && (
        <Notice look="warn" title={texts.fullTitle}>
          <p>{texts.fullText}</p>
        </Notice>
      )}
      <ChoiceGroup id="ageBand" legend={texts.age} fault={faults.ageBand}>
        {ageBands.map((ageBand) => (
          <Choice
            key={ageBand}
            type="radio"
            name="ageBand"
            value={ageBand}
            checked={draft.ageBand === ageBand}
            onChoose={() => undefined}
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
      <YouFields {...fields} invited={event.invitationOnly} schools={event.schools} withEmail plain />
      <Notice>
        <p class="small">{texts.whoSees}</p>
      </Notice>
      <DayFields {...fields} event={event} held={[]} free />
      <UnseenField value="" onValue={() => undefined} />
      <div class="row actions">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
