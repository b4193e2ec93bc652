import { useState } from 'preact/hooks';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Dialog } from '#web/shared/Dialog.tsx';
import { moment } from './answerOf.ts';
import type { Answer, StationEngine, StationState } from './engine/stationEngine.ts';
import type { Showing } from './showing.ts';
import { stationSecretIn } from './stationSecret.ts';
import type { StationTexts } from './stationTexts.en.ts';

interface AnswerActionsProps {
  showing: Showing;
  state: StationState;
  engine: Pick<StationEngine, 'undo'>;
  texts: StationTexts['answer'];
  locale: Locale;
  dismiss: () => void;
  /** Goes to the station whose link was read. */
  join: (text: string) => void;
}

/** What may be done about the answer that is shown, or about the one before it. */
export function AnswerActions({ showing, state, engine, texts, locale, dismiss, join }: AnswerActionsProps) {
  const [undoing, setUndoing] = useState(false);
  const [asked, setAsked] = useState<Answer>();
  const answer = showing.shown?.answer;
  const { undoable } = showing;
  const othersScan = state.role === 'supervisor' && answer?.verdict === 'already-in' && answer.since?.scan;
  const clock = { locale, timeZone: state.event.timeZone };

  async function takeBack(entry: Answer, scan?: string): Promise<void> {
    setUndoing(true);
    // An entry that can't be taken back is answered as such, in the panel.
    await engine.undo(entry, scan).catch(() => undefined);
    setUndoing(false);
  }

  return (
    <div class="answer-actions">
      {!answer && undoable && <p class="small soft">{texts.lastScan}</p>}
      {answer?.verdict === 'admitted' && answer.overCapacity && (
        <Button onClick={dismiss}>{texts.overCapacity.yes}</Button>
      )}
      {answer?.verdict === 'station-link' && stationSecretIn(answer.text) && (
        <Button onClick={() => join(answer.text)}>{texts.stationLink.join}</Button>
      )}
      {undoable && (
        <Button look="quiet" busy={undoing} onClick={() => void takeBack(undoable)}>
          {undoing ? texts.takenBack : texts.takeBack}
        </Button>
      )}
      {othersScan && (
        <Button look="quiet" onClick={() => setAsked(answer)}>
          {texts.undoOther}
        </Button>
      )}
      {asked?.since && (
        <Dialog title={texts.undoOtherTitle} onClose={() => setAsked(undefined)}>
          <p>{texts.undoOtherHelp(moment(asked.since.at, clock), asked.since.station)}</p>
          <div class="row">
            <Button
              onClick={() => {
                setAsked(undefined);
                void takeBack(asked, asked.since?.scan);
              }}
            >
              {texts.undoOther}
            </Button>
            <Button look="quiet" onClick={() => setAsked(undefined)}>
              {texts.undoOtherNo}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
