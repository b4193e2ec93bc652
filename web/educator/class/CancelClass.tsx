import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { AskFirst } from '../parts/AskFirst.tsx';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { useClass } from './classContext.ts';

/** Cancelling takes a second tap, since it takes everyone's place. */
export function CancelClass() {
  const { texts } = useSpeech();
  const { group, set, ask } = useClass();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {texts.cancelClass}
      </Button>
      {open && (
        <AskFirst
          title={texts.cancelTitle}
          confirm={texts.cancelYes}
          busyText={texts.cancelling}
          keep={texts.cancelNo}
          close={() => setOpen(false)}
          act={async () => {
            const came = await ask('cancelGroup', {});
            if (came.state !== 'answered') return troubleText(came, texts);
            set(came.value);
            return undefined;
          }}
        >
          <p>{texts.cancelText(group.places.named)}</p>
        </AskFirst>
      )}
    </>
  );
}
