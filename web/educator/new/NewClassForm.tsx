import { useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { placesWithoutApproval } from '#domain/group.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { zoneName } from '#web/shared/eventTime.ts';
import { Field } from '#web/shared/Field.tsx';
import { Fault } from '#web/shared/FieldNotes.tsx';
import { takeInvitationCode } from '#web/shared/invitationCode.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { settle } from '#web/shared/useReply.ts';
import { ClassFields } from '../class/ClassFields.tsx';
import { type ClassDraft, emptyClass, sizesOf } from '../class/classDraft.ts';
import { type ClassFaults, faultList, faultsOfClass, faultsOfRefusal } from '../class/classFaults.ts';
import type { PublicEvent } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { classAttempt } from './classAttempt.ts';
import { WhatHappens } from './WhatHappens.tsx';

interface NewClassFormProps {
  event: PublicEvent;
  mailed: (draft: ClassDraft) => void;
}

const none: ClassFaults = {};

/** The form of a new class. Nothing is held by it yet: the mailed link does that. */
export function NewClassForm({ event, mailed }: NewClassFormProps) {
  const { texts, locale } = useSpeech();
  const [draft, setDraft] = useState(() => ({ ...emptyClass, invitationCode: takeInvitationCode() }));
  const [faults, setFaults] = useState(none);
  const [sending, setSending] = useState(false);
  // A second tap can come before the first one has redrawn the button.
  const underWay = useRef(false);
  const trap = useRef<HTMLInputElement>(null);
  const edit = (change: Partial<ClassDraft>) => setDraft((now) => ({ ...now, ...change }));
  const asked = sizesOf(draft, event).students + sizesOf(draft, event).chaperones;

  const send = async () => {
    if (underWay.current) return;
    const found = faultsOfClass(draft, texts, { invitationOnly: event.invitationOnly, changing: false });
    setFaults(Object.keys(found).length ? found : none);
    const { grade } = draft;
    if (Object.keys(found).length || !grade) return;
    underWay.current = true;
    setSending(true);
    const came = await settle<'registerGroup'>((signal) =>
      call(
        'registerGroup',
        {
          slug: event.slug,
          school: draft.school,
          contactName: draft.contactName,
          contactEmail: draft.contactEmail.trim(),
          grade,
          ...sizesOf(draft, event),
          permissions: true,
          locale,
          invitationCode: draft.invitationCode,
          attempt: classAttempt.of(event.slug, draft),
          website: trap.current?.value ?? '',
        },
        { signal },
      ),
    );
    underWay.current = false;
    setSending(false);
    if (came.state === 'answered') mailed(draft);
    else if (came.state === 'refused') setFaults(faultsOfRefusal(came.refusal, texts));
    else setFaults({ form: troubleText(came, texts) });
  };

  return (
    <form
      class="card stack form"
      noValidate
      aria-label={texts.newTitle}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <WhatHappens />
      {event.full && (
        <Notice look="warn">
          <p>{texts.fullWaits}</p>
        </Notice>
      )}
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} round={faults} />
      <ClassFields
        draft={draft}
        edit={edit}
        faults={faults}
        schools={event.schools}
        withEmail
        zone={zoneName(event.startsAt, { locale, timeZone: event.timeZone })}
      />
      {event.invitationOnly && (
        <Field
          id="invitationCode"
          label={texts.fields.invitationCode}
          hint={texts.invitationHint}
          fault={faults.invitationCode}
          value={draft.invitationCode}
          onValue={(invitationCode) => edit({ invitationCode })}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={40}
          required
        />
      )}
      <div class="stack close">
        <Fault of="permissions" text={faults.permissions} />
        <Choice
          type="checkbox"
          name="permissions"
          id="permissions"
          checked={draft.permissions}
          onChoose={(permissions) => edit({ permissions })}
          hint={texts.permissionsHint}
        >
          {texts.fields.permissions}
        </Choice>
      </div>
      {/* People neither see nor reach it; programs that fill in forms do. */}
      <div class="trap" aria-hidden="true">
        <label for="website">Website</label>
        <input id="website" name="website" tabIndex={-1} autocomplete="off" ref={trap} />
      </div>
      {asked > placesWithoutApproval && (
        <Notice>
          <p>{texts.needsApproval(placesWithoutApproval)}</p>
        </Notice>
      )}
      {!event.full && asked > event.placesLeft && (
        <Notice look="warn">
          <p>{texts.partlyIn(event.placesLeft)}</p>
        </Notice>
      )}
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      <div class="row actions">
        <Button type="submit" busy={sending}>
          {sending ? texts.sending : texts.registerClass}
        </Button>
      </div>
    </form>
  );
}
