import { useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { settle } from '#web/shared/useReply.ts';
import type { Own } from './draft.ts';
import { Later } from './Later.tsx';
import { laterWords } from './loadWords.ts';
import { saveFile } from './saveFile.ts';
import { sayTrouble } from './sayTrouble.ts';
import { useOwnSpeech } from './words.ts';

interface OwnActionsProps {
  secret: string;
  own: Own;
  change: () => void;
  startOver: () => void;
  cancel: () => Promise<void>;
  troubled: (text: string) => void;
}

/** What a student can do about a registration. */
export function OwnActions({ secret, own, change, startOver, cancel, troubled }: OwnActionsProps) {
  const speaking = useOwnSpeech();
  const { texts } = speaking;
  const [cancelling, setCancelling] = useState(false);
  const [fetching, setFetching] = useState(false);
  const addToCalendar = async () => {
    setFetching(true);
    const came = await settle<'getCalendar'>((signal) => call('getCalendar', {}, { bearer: secret, signal }));
    setFetching(false);
    if (came.state === 'answered') {
      saveFile(new Blob([came.value], { type: 'text/calendar;charset=utf-8' }), `${own.event.slug}.ics`);
    } else {
      troubled(await sayTrouble(came, speaking));
    }
  };
  return (
    <div class="stack">
      <div class="row actions">
        <Button look="quiet" onClick={change}>
          {texts.change}
        </Button>
        <Button look="quiet" busy={fetching} onClick={() => void addToCalendar()}>
          {texts.calendar}
        </Button>
        <Button look="danger" onClick={() => setCancelling(true)}>
          {texts.cancel}
        </Button>
      </div>
      <div>
        <Button look="plain" onClick={startOver}>
          {texts.startOver}
        </Button>
      </div>
      {cancelling && (
        <Later part={cancelDialog} words={laterWords}>
          {({ CancelDialog }) => <CancelDialog cancel={cancel} close={() => setCancelling(false)} />}
        </Later>
      )}
    </div>
  );
}

const cancelDialog = () => import('./CancelDialog.tsx');
