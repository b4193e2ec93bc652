import { useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { type EnrolledDevice, linkEnd } from './enrolledDevice.ts';
import { prefetchDecoder } from './prefetchDecoder.ts';
import { newScanId } from './scan.ts';
import type { ScanTexts } from './texts.en.ts';

interface EnrollScreenProps {
  secret: string;
  texts: ScanTexts['enroll'];
  /** The tap that starts is also the one that lets the page make sounds. */
  tapped: () => void;
  enrolled: (device: EnrolledDevice) => void;
  refused: (refusal: RefusalCode) => void;
}

/** Asks the volunteer's name and makes this phone a scanner at the link's station. */
export function EnrollScreen({ secret, texts, tapped, enrolled, refused }: EnrollScreenProps) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [unreached, setUnreached] = useState(false);

  async function start(sent: Event): Promise<void> {
    sent.preventDefault();
    tapped();
    const volunteer = name.trim();
    setUnreached(false);
    if (!volunteer) {
      setFault(texts.nameNeeded);
      document.getElementById('name')?.focus();
      return;
    }
    setBusy(true);
    const reply = await call('enrollDevice', { station: secret, name: volunteer }).catch(() => undefined);
    setBusy(false);
    if (!reply || (!reply.ok && reply.refusal.refusal === 'try-again')) return setUnreached(true);
    if (reply.ok) {
      const { device: token, station, event } = reply.value;
      enrolled({ enrolment: newScanId(), token, station, event, volunteer, linkEnd: linkEnd(secret) });
    } else if (reply.refusal.refusal === 'invalid-input' && reply.refusal.fields?.[0]?.path === 'name') {
      setFault(reply.refusal.fields[0].message);
    } else {
      refused(reply.refusal.refusal);
    }
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
        <p class="hint">{texts.camera}</p>
      </div>
      <p class="soft small">{texts.privacy}</p>
    </form>
  );
}
