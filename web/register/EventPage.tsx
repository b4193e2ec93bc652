import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#domain/vocabulary.ts';
import type { PublicEvent } from './draft.ts';
import type { EventParts } from './eventParts.ts';
import { OtherWays } from './OtherWays.tsx';
import { outcomeKept } from './outcome.ts';
import { Register } from './Register.tsx';
import { useSpeech } from './Speech.tsx';
import { takesRegistrations } from './takesRegistrations.ts';
import { useTakeOver } from './useTakeOver.ts';

interface EventPageProps {
  /** The event as it came with the page, and the language of its texts. */
  first: PublicEvent;
  language: Locale;
  /** What draws it, or stands for what is drawn, until it is brought up to date. */
  parts: EventParts;
  /** The form that came with the page and works by itself. */
  stood?: ComponentChildren;
}

/** A student's way in: the event, and registering for it. */
export function EventPage({ first, language, parts, stood }: EventPageProps) {
  const { locale } = useSpeech();
  const [shown, setShown] = useState({ event: first, spoken: language, parts });
  const { event, spoken } = shown;
  const { EventHead, EventFacts, EventState, EventDetails } = shown.parts;
  const [turn, setTurn] = useState(0);
  // Whoever registered here keeps the badge on the screen, even if registration closed meanwhile.
  const [registered, setRegistered] = useState(false);
  const [alive, setAlive] = useState(false);
  const stands = useTakeOver(stood !== undefined, locale !== language);
  useEffect(() => {
    setAlive(true);
    setRegistered(outcomeKept.read(event.slug) !== undefined);
  }, []);
  useEffect(() => {
    document.title = `${event.name} · Turnout`;
  }, [event.name]);

  /** Brings the places left up to date, and the organizer's texts into the page's language. */
  const refresh = async () => {
    const came = await import('./freshEvent.tsx')
      .then(({ freshEvent }) => freshEvent(event.slug, locale))
      .catch(() => undefined);
    if (came) setShown({ ...came, spoken: locale });
  };
  useEffect(() => {
    if (locale !== spoken) void refresh();
  }, [locale]);
  return (
    <div class="event">
      <EventHead event={event} />
      <EventFacts event={event} />
      <div class="event-register">
        {stands ? (
          stood
        ) : takesRegistrations(event) || registered ? (
          <Register
            key={turn}
            event={event}
            registered={() => {
              setRegistered(true);
              void refresh();
            }}
            startOver={() => {
              setRegistered(false);
              setTurn(turn + 1);
              void refresh();
            }}
          />
        ) : (
          <EventState event={event} />
        )}
        {!registered && <OtherWays event={event} alive={alive} />}
      </div>
      {event.status !== 'cancelled' && <EventDetails event={event} />}
    </div>
  );
}
