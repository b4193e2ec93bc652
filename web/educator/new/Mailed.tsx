import { placesWithoutApproval } from '#domain/group.ts';
import { Button } from '#web/shared/Button.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { type ClassDraft, sizesOf } from '../class/classDraft.ts';
import type { PublicEvent } from '../group.ts';
import { useSpeech } from '../speech.ts';

interface MailedProps {
  event: PublicEvent;
  draft: ClassDraft;
  forget: () => void;
}

/** The class is registered; its places are held once the mailed link is tapped. */
export function Mailed({ event, draft, forget }: MailedProps) {
  const { texts } = useSpeech();
  const heading = useArrival('mailed');
  const { students, chaperones } = sizesOf(draft, event);
  return (
    <div class="card stack form">
      <h2 tabIndex={-1} ref={heading}>
        {texts.mailedTitle}
      </h2>
      <p class="lead">{texts.mailedText(draft.contactEmail.trim())}</p>
      <ul class="stack close">
        <li>{texts.mailedNotYet}</li>
        {students + chaperones > placesWithoutApproval && (
          <li>{texts.needsApproval(placesWithoutApproval)}</li>
        )}
        <li>{texts.mailedSpam}</li>
      </ul>
      <div class="stack close">
        <div>
          <Button look="quiet" onClick={forget}>
            {texts.done}
          </Button>
        </div>
        <p class="hint">{texts.doneHint}</p>
      </div>
    </div>
  );
}
