import { commas } from '#domain/commas.ts';
import { directionOf } from '#domain/direction.ts';
import { eventDay } from '#web/shared/eventTime.ts';
import { Code } from '#web/shared/sheets/Code.tsx';
import { shortAddress } from '#web/shared/shortAddress.ts';
import type { HandoutEmployer, ReadyHandout } from './useHandout.ts';

/** The sheet as it comes out of the printer, in the class's language. Black on white in every colour scheme. */
export function PrintedHandout({ ready }: { ready: ReadyHandout }) {
  const { handout, words, codes, eventAddress } = ready;
  const { event, locale, employers } = handout;
  const code = codes.get(eventAddress);
  return (
    <section class="handout" lang={locale} dir={directionOf(locale)} aria-labelledby="handout-title">
      <header>
        <div>
          <h2 id="handout-title">{words.handoutHead}</h2>
          <p class="handout-event">
            <bdi>{event.name}</bdi>
          </p>
          <p>
            {eventDay(event.startsAt, { locale, timeZone: event.timeZone })} · <bdi>{event.place}</bdi>
          </p>
          <p>
            {words.handoutHow}{' '}
            <span class="handout-address">
              <bdi>{shortAddress(eventAddress)}</bdi>
            </span>
          </p>
        </div>
        {code && <Code code={code} />}
      </header>
      <ul>
        {employers.map((employer) => (
          <Employer key={employer.name} employer={employer} ready={ready} />
        ))}
      </ul>
    </section>
  );
}

function Employer({ employer, ready }: { employer: HandoutEmployer; ready: ReadyHandout }) {
  const { words, codes, handout } = ready;
  const { name, booth, nextSteps, website, contactName, contactEmail, pathways } = employer;
  const code = codes.get(website);
  return (
    <li>
      <div>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {booth && <p class="handout-booth">{words.handoutBooth(booth)}</p>}
        {nextSteps && (
          <p class="handout-step">
            <bdi>{nextSteps}</bdi>
          </p>
        )}
        {(contactName || contactEmail) && (
          <p>
            {words.handoutContact}{' '}
            {[contactName, contactEmail].filter(Boolean).map((part, index) => (
              <span key={part}>
                {index > 0 && commas[handout.locale]}
                <span class="handout-address">
                  <bdi>{part}</bdi>
                </span>
              </span>
            ))}
          </p>
        )}
        {website && (
          <p>
            <span class="handout-address">
              <bdi>{shortAddress(website)}</bdi>
            </span>
          </p>
        )}
        {pathways.length > 0 && (
          <p class="handout-ways">
            {words.handoutWays}{' '}
            {pathways.map((pathway) => words.interestNames[pathway]).join(commas[handout.locale])}
          </p>
        )}
      </div>
      {code && <Code code={code} />}
    </li>
  );
}
