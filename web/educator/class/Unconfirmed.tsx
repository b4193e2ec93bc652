import { useState } from 'preact/hooks';
import { placesAsked, placesWithoutApproval } from '#domain/group.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { WhenAndWhere } from '../parts/WhenAndWhere.tsx';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { useClass } from './classContext.ts';

/** Opening the mailed link changes nothing: one tap here holds the places. */
export function Unconfirmed() {
  const { texts, locale } = useSpeech();
  const { group, set, ask, refresh } = useClass();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const asked = placesAsked(group);
  const { event } = group;

  const hold = async () => {
    setBusy(true);
    setTrouble(undefined);
    const came = await ask('confirmGroup', {});
    setBusy(false);
    if (came.state === 'answered') return set(came.value);
    setTrouble(troubleText(came, texts));
    if (came.state === 'refused') await refresh();
  };

  return (
    <div class="card stack form">
      <div class="stack close">
        <h2>{event.over ? texts.closed.over.title : texts.holdTitle}</h2>
        <p class="lead">{event.over ? texts.closed.over.text(event, locale) : texts.holdText(asked)}</p>
      </div>
      <WhenAndWhere event={event} />
      {!event.over && asked > placesWithoutApproval && (
        <Notice>
          <p>{texts.needsApproval(placesWithoutApproval)}</p>
        </Notice>
      )}
      {trouble && (
        <Notice look="bad" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {!event.over && (
        <div class="row actions">
          <Button busy={busy} onClick={() => void hold()}>
            {busy ? texts.holding : texts.holdPlaces(asked)}
          </Button>
        </div>
      )}
    </div>
  );
}
