import type { Ref } from 'preact';
import { directionOf } from '#domain/direction.ts';
import { pathways } from '#domain/vocabulary.ts';
import { eventDay, eventSpan } from '#web/shared/eventTime.ts';
import { useExploredSpeech } from '../words.ts';
import type { ExploredRecord } from './exploredRecord.ts';
import { RecordBooth } from './RecordBooth.tsx';

interface RecordProps {
  record: ExploredRecord;
  sheet: Ref<HTMLElement>;
}

/**
 * The record itself, to show at school. On the page, on paper and in a file of its own it looks the same, so it takes
 * no style but that of record.css, and needs no script.
 */
export function Record({ record, sheet }: RecordProps) {
  const { texts, locale } = useExploredSpeech();
  const { name, school, grade, event, organization, sessions, booths } = record;
  const clock = { locale, timeZone: event.timeZone };
  const met = pathways.filter((pathway) => booths.some((booth) => booth.pathways.includes(pathway)));
  const counts = [
    booths.length > 0 && texts.boothCount(booths.length),
    sessions.length > 0 && texts.sessionCount(sessions.length),
  ].filter(Boolean);
  return (
    <article class="record" lang={locale} dir={directionOf(locale)} ref={sheet}>
      <header class="record-head">
        <p class="record-by">
          <bdi>{organization}</bdi>
        </p>
        <h1>
          <span class="record-kicker">{texts.recordKicker}</span> <bdi>{event.name}</bdi>
        </h1>
        <p class="record-when">
          {eventDay(event.startsAt, clock)}
          {event.place && (
            <>
              {' · '}
              <bdi>{event.place}</bdi>
            </>
          )}
        </p>
        <div class="record-who">
          <div>
            <p class="record-name">
              <bdi>{name}</bdi>
            </p>
            <p>
              <bdi>{school}</bdi>
              {grade !== 'other' && ` · ${texts.grades[grade]}`}
            </p>
          </div>
          <p class="record-counts">{counts.length > 0 ? counts.join(' · ') : texts.onlyCame}</p>
        </div>
      </header>
      {met.length > 0 && (
        <section>
          <h2>{texts.recordPathways}</h2>
          <ul class="record-tags">
            {met.map((pathway) => (
              <li key={pathway}>{texts.interestNames[pathway]}</li>
            ))}
          </ul>
        </section>
      )}
      {sessions.length > 0 && (
        <section>
          <h2>{texts.recordSessions}</h2>
          <ul class="record-sessions">
            {sessions.map(({ title, startsAt, endsAt }) => (
              <li key={`${startsAt} ${title}`}>
                <span class="record-time">{eventSpan(startsAt, endsAt, clock)}</span>
                <span>
                  <bdi>{title}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {booths.length > 0 && (
        <section>
          <h2>{texts.recordBooths}</h2>
          <ul class="record-booths">
            {booths.map((booth) => (
              <RecordBooth key={booth.employer} booth={booth} />
            ))}
          </ul>
        </section>
      )}
      <footer>{texts.recordHow}</footer>
    </article>
  );
}
