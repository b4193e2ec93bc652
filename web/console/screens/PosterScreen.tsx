import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { directionOf } from '#domain/direction.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { eventDay, eventSpan, zoneName } from '../../shared/eventTime.ts';
import { registerLink } from '../eventLinks.ts';
import { PosterFrame } from '../parts/PosterFrame.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { posterTexts } from '../posterTexts.ts';
import { consoleAddresses, translatedLocales } from '../routing.ts';
import { useTitle } from '../useTitle.ts';

/** A poster of the student's link for walls and hand-outs, in every language of the student's page. */
export function PosterScreen({ event }: { event: Answer<'readEvent'> }) {
  useTitle(`Poster, ${event.name}`);
  const [withCode, setWithCode] = useState(false);
  const english = { locale: 'en', timeZone: event.timeZone } as const;
  const others = translatedLocales.map((locale) => ({ locale, name: event.translations?.[locale]?.name }));
  return (
    <PosterFrame
      title="Poster"
      note={
        event.status === 'published'
          ? 'Prints on one sheet, Letter or A4. Scan it once before you hang it up.'
          : 'The event is not published: the link does not take registrations yet.'
      }
      back={{ href: consoleAddresses.event(event.id), text: event.name }}
      {...(event.invitationCode && {
        options: (
          <Choice
            type="checkbox"
            name="poster-code"
            checked={withCode}
            onChoose={setWithCode}
            hint="Then whoever sees the poster can register: hang it only where those you invite pass"
          >
            With the invitation code in the QR code
          </Choice>
        ),
      })}
    >
      <h2>{event.name}</h2>
      {others.map(({ locale, name }) => name && <PosterLine key={locale} locale={locale} text={name} />)}
      <p class="poster-when">
        {eventDay(event.startsAt, english)}
        {others.map(({ locale }) => (
          <span key={locale} lang={locale} dir={directionOf(locale)}>
            {eventDay(event.startsAt, { locale, timeZone: event.timeZone })}
          </span>
        ))}
        {eventSpan(event.startsAt, event.endsAt, english)} {zoneName(event.startsAt, english)}
      </p>
      <p>
        {event.place.name}
        {event.place.address && (
          <>
            <br />
            {event.place.address}
          </>
        )}
      </p>
      <QrCode text={registerLink(event, { withCode })} label="QR code to register" />
      <div class="poster-words">
        {locales.map((locale) => (
          <p key={locale} lang={locale} dir={directionOf(locale)}>
            <strong>{posterTexts[locale].scan}</strong> {posterTexts[locale].keep}
          </p>
        ))}
      </div>
      <p class="poster-url">{event.registerUrl.replace(/^https?:\/\//, '')}</p>
    </PosterFrame>
  );
}

function PosterLine({ locale, text }: { locale: Locale; text: string }) {
  return (
    <p class="poster-name" lang={locale} dir={directionOf(locale)}>
      {text}
    </p>
  );
}
