import { useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { settle } from '#web/shared/useReply.ts';
import type { Own } from './draft.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';
import { useLaterSpeech } from './words.ts';

interface FreePlaceProps {
  secret: string;
  own: Own;
  set: (own: Own) => void;
  /** To the registration as it is. */
  stay: () => void;
}

/** What a reminder's "free my place" opens: one question, and nothing happens before its answer. */
export function FreePlace({ secret, own, set, stay }: FreePlaceProps) {
  const { texts } = useLaterSpeech();
  const { event, status } = own;
  const [freeing, setFreeing] = useState(false);
  const [trouble, setTrouble] = useState('');
  const freed = status === 'cancelled';
  const heading = useArrival(freed, freed);

  const free = async () => {
    setFreeing(true);
    setTrouble('');
    const came = await settle<'cancelRegistration'>((signal) =>
      call('cancelRegistration', {}, { bearer: secret, signal }),
    );
    setFreeing(false);
    if (came.state === 'answered') set(came.value);
    else if (came.state === 'refused') setTrouble(texts.refusals[came.refusal.refusal]);
    else setTrouble(came.offline ? texts.offline : texts.troubled);
  };

  if (freed) {
    return (
      <section class="card stack">
        <h1 class="title" tabIndex={-1} ref={heading}>
          {texts.freedTitle(own.firstName)}
        </h1>
        <p class="lead" role="status">
          {texts.freedText}
        </p>
        {event.registration === 'open' && (
          <p>
            <a class="way" href={`/e/${event.slug}`}>
              {texts.freedBack}
            </a>
          </p>
        )}
      </section>
    );
  }
  return (
    <section class="card stack form">
      <div class="stack close">
        <h1 class="title">{texts.freeTitle(event.name)}</h1>
        <p class="lead">{texts.freeText}</p>
      </div>
      <WhenAndWhere event={event} />
      {trouble && (
        <Notice look="bad" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <Button wide busy={freeing} onClick={() => void free()}>
        {freeing ? texts.freeing : texts.freeYes}
      </Button>
      <Button wide look="quiet" onClick={stay}>
        {texts.freeNo}
      </Button>
    </section>
  );
}
