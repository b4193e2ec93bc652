import { useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { settle } from '#web/shared/useReply.ts';
import { secretOf } from './outcome.ts';
import { useLaterSpeech } from './words.ts';

/** Opens the registration of a printed slip by the code on it, for whoever has no camera at hand. */
export function SlipCode({ open }: { open: (secret: string) => void }) {
  const { texts } = useLaterSpeech();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [opening, setOpening] = useState(false);

  const look = async () => {
    const tell = (found: string) => {
      setFault(found);
      document.getElementById('slip')?.focus();
    };
    if (code.replace(/[\s-]/g, '').length !== 12) return tell(texts.slipFault);
    setFault(undefined);
    setOpening(true);
    const came = await settle<'openSlip'>((signal) => call('openSlip', { code }, { signal }));
    setOpening(false);
    if (came.state === 'answered') open(secretOf(came.value.manageUrl));
    else if (came.state === 'lost') tell(came.offline ? texts.offline : texts.troubled);
    else if (came.refusal.refusal === 'invalid-input') tell(texts.slipFault);
    else tell(texts.refusals[came.refusal.refusal]);
  };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!opening) void look();
      }}
    >
      <Field
        id="slip"
        name="slip"
        label={texts.slipCode}
        hint={texts.slipHint}
        fault={fault}
        value={code}
        onValue={setCode}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterKeyHint="go"
        maxLength={40}
      />
      <div class="row actions">
        <Button type="submit" busy={opening}>
          {opening ? texts.slipOpening : texts.slipOpen}
        </Button>
      </div>
    </form>
  );
}
