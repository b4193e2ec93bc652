import type { Pathway } from '#domain/vocabulary.ts';
import { eventSpan } from '#web/shared/eventTime.ts';
import { plural } from '#web/shared/plural.ts';
import type { PublicEvent } from './draft.ts';
import { slotsOf } from './overlap.ts';
import { useSpeech } from './Speech.tsx';

/** What there is to see at the event. */
export function EventDetails({ event }: { event: PublicEvent }) {
  return (
    <div class="event-details stack wide">
      {event.sessions.length > 0 && <Sessions event={event} />}
      {event.employers.length > 0 && <Employers event={event} />}
      {event.roles.length > 0 && <Roles event={event} />}
    </div>
  );
}

function Sessions({ event }: { event: PublicEvent }) {
  const { texts, locale } = useSpeech();
  const open = event.status === 'published' && !event.over;
  return (
    <section class="stack">
      <h2>{texts.sessions}</h2>
      {slotsOf(event.sessions).map((slot) => (
        <div class="slot stack close" key={`${slot.startsAt}${slot.endsAt}`}>
          <h3 class="slot-time">
            {eventSpan(slot.startsAt, slot.endsAt, { locale, timeZone: event.timeZone })}
          </h3>
          <ul class="plain entries">
            {slot.sessions.map((session) => (
              <li key={session.id}>
                <h4>{session.title}</h4>
                {session.description && <p class="written">{session.description}</p>}
                <p class="hint">
                  {[
                    session.room,
                    open &&
                      (session.full
                        ? texts.sessionFull
                        : plural(locale, session.placesLeft, texts.placesLeft)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Employers({ event }: { event: PublicEvent }) {
  const { texts } = useSpeech();
  return (
    <section class="stack">
      <h2>{texts.employers}</h2>
      <ul class="plain entries">
        {event.employers.map((employer) => (
          <li key={employer.id}>
            <div class="row apart">
              <h3>{employer.name}</h3>
              {employer.booth && <span class="tag">{texts.booth(employer.booth)}</span>}
            </div>
            {employer.description && <p class="written">{employer.description}</p>}
            {employer.roles.length > 0 && <p class="soft">{employer.roles.join(' · ')}</p>}
            <Pathways pathways={employer.pathways} />
            {employer.website && (
              <p class="small">
                <a href={employer.website} target="_blank" rel="noopener noreferrer">
                  {texts.website(employer.name)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Roles({ event }: { event: PublicEvent }) {
  const { texts } = useSpeech();
  return (
    <section class="stack">
      <h2>{texts.roles}</h2>
      <ul class="plain entries">
        {event.roles.map((role) => (
          <li key={role.title}>
            <h3>{role.title}</h3>
            {role.leadsTo && <p class="soft">{texts.leadsTo(role.leadsTo)}</p>}
            <Pathways pathways={role.pathways} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pathways({ pathways }: { pathways: Pathway[] }) {
  const { texts } = useSpeech();
  if (!pathways.length) return null;
  return (
    <ul class="plain chips" aria-label={texts.waysIn}>
      {pathways.map((pathway) => (
        <li key={pathway} class="tag">
          {texts.interestNames[pathway]}
        </li>
      ))}
    </ul>
  );
}
