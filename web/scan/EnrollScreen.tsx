import { useState } from 'preact/hooks';
import type { Refusal } from '#domain/refusals.ts';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { Access } from './access.ts';
import type { Enrolment } from './engine/enrolment.ts';
import { prefetchDecoder } from './prefetchDecoder.ts';
import type { ScanTexts } from './texts.en.ts';

interface EnrollScreenProps {
  secret: string;
  /** The station this phone is at, if it goes to another. */
  from: Enrolment | undefined;
  texts: ScanTexts['enroll'];
  enrol: Access['enrol'];
  /** The tap that starts is also the one that lets the page make sounds. */
  tapped: () => void;
  enrolled: (enrolled: Enrolment) => void;
  refused: (refusal: Refusal) => void;
  stay: (enrolled: Enrolment) => void;
}

/** Asks the volunteer's name and makes this phone a scanner at the link's station. */
export function EnrollScreen({ secret, from, texts, enrol, tapped, ...rest }: EnrollScreenProps) {
  const [name, setName] = useState(from?.volunteer ?? '');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [unreached, setUnreached] = useState(false);

  async function start(sent: Event): Promise<void> {
    sent.preventDefault();
    if (busy) return;
    tapped();
    const volunteer = name.trim();
    setUnreached(false);
    if (!volunteer) {
      setFault(texts.nameNeeded);
      document.getElementById('name')?.focus();
      return;
    }
    setBusy(true);
    prefetchDecoder();
    const answer = await enrol(secret, volunteer);
    setBusy(false);
    if (answer.kind === 'enrolled') return rest.enrolled(answer.enrolled);
    if (answer.kind === 'unreached' || answer.refusal.refusal === 'try-again') return setUnreached(true);
    const { refusal, fields } = answer.refusal;
    if (refusal === 'invalid-input' && fields?.[0]?.path === 'name') setFault(fields[0].message);
    else rest.refused(answer.refusal);
  }

  return (
    <form class="stack wide" onSubmit={start} noValidate>
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      {unreached && (
        <Notice look="warn" role="alert" title={texts.unreached}>
          <p>{texts.unreachedHelp}</p>
        </Notice>
      )}
      <div class="card stack">
        <Field
          id="name"
          label={texts.name}
          hint={texts.nameHint}
          fault={fault}
          value={name}
          onValue={(value) => {
            prefetchDecoder();
            setName(value);
            setFault(undefined);
          }}
          autocomplete="name"
          maxLength={60}
          required
        />
        <Button type="submit" wide busy={busy}>
          {busy ? texts.starting : texts.start}
        </Button>
        {from && (
          <Button look="quiet" wide onClick={() => rest.stay(from)}>
            {texts.stay(from.station.name)}
          </Button>
        )}
        <p class="hint">{texts.camera}</p>
      </div>
      <p class="soft small">{texts.privacy}</p>
    </form>
  );
}
