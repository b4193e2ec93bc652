import { useEffect, useRef, useState } from 'preact/hooks';
import { call, type Reply } from '#contract/client.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { EventDetails } from './EventDetails.tsx';
import { EventHead } from './EventHead.tsx';
import { EventSkeleton } from './EventSkeleton.tsx';
import { Lost } from './Lost.tsx';
import { Register } from './Register.tsx';
import { useSpeech } from './Speech.tsx';
import { settle, useReply } from './useReply.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';

interface EventPageProps {
  slug: string;
  /** The event's answer, asked for before the page was drawn. */
  early: Promise<Reply<'getEvent'>>;
}

/** A student's way in: the event, and registering for it. */
export function EventPage({ slug, early }: EventPageProps) {
  const { texts } = useSpeech();
  const first = useRef<Promise<Reply<'getEvent'>> | undefined>(early);
  const { asked, retry, set } = useReply<'getEvent'>((signal) => {
    const asking = first.current ?? call('getEvent', { slug }, { signal });
    first.current = undefined;
    return asking;
  });
  const [turn, setTurn] = useState(0);
  const name = asked.state === 'answered' ? asked.value.name : undefined;
  useEffect(() => {
    if (name) document.title = `${name} · Turnout`;
  }, [name]);

  if (asked.state === 'waiting') return <EventSkeleton />;
  if (asked.state === 'lost') return <Lost offline={asked.offline} retry={retry} />;
  if (asked.state === 'refused') {
    const draft = asked.refusal.refusal === 'event-draft';
    return (
      <div class="card stack">
        <h1>{draft ? texts.draftTitle : texts.unknownTitle}</h1>
        <p class="lead">{draft ? texts.draftText : texts.unknownText}</p>
      </div>
    );
  }
  const event = asked.value;
  /** Brings the places left up to date. An event that closed just now must not take a new badge off the screen. */
  const refresh = async () => {
    const came = await settle<'getEvent'>((signal) => call('getEvent', { slug }, { signal }));
    if (came.state === 'answered' && came.value.status === 'published' && !came.value.over) set(came.value);
  };
  return (
    <div class="event">
      <EventHead event={event} />
      <div class="event-facts">
        <WhenAndWhere event={event} />
      </div>
      <div class="event-register">
        {event.status === 'cancelled' ? (
          <Notice look="bad" title={texts.cancelledTitle}>
            <p>{texts.cancelledText}</p>
          </Notice>
        ) : event.over ? (
          <Notice title={texts.overTitle}>
            <p>{texts.overText}</p>
          </Notice>
        ) : (
          <Register
            key={turn}
            event={event}
            registered={() => void refresh()}
            startOver={() => {
              setTurn(turn + 1);
              retry();
            }}
          />
        )}
      </div>
      {event.status !== 'cancelled' && <EventDetails event={event} />}
    </div>
  );
}
