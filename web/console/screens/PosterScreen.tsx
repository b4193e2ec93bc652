import type { Answer } from '#contract/contract.ts';
import { eventDay, eventSpan, zoneName } from '../../shared/eventTime.ts';
import { PosterFrame } from '../parts/PosterFrame.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { consoleAddresses } from '../routing.ts';
import { useTitle } from '../useTitle.ts';

/** A poster of the student's link for walls and hand-outs, in English and Spanish. */
export function PosterScreen({ event }: { event: Answer<'readEvent'> }) {
  useTitle(`Poster, ${event.name}`);
  const english = { locale: 'en', timeZone: event.timeZone } as const;
  const spanish = { locale: 'es', timeZone: event.timeZone } as const;
  return (
    <PosterFrame
      title="Poster"
      note={
        event.status === 'published'
          ? 'Prints on one sheet, Letter or A4. Scan it once before you hang it up.'
          : 'The event is not published: the link does not take registrations yet.'
      }
      back={{ href: consoleAddresses.event(event.id), text: event.name }}
    >
      <h2>{event.name}</h2>
      <p class="poster-when">
        {eventDay(event.startsAt, english)}
        <span lang="es">{eventDay(event.startsAt, spanish)}</span>
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
      <QrCode text={event.registerUrl} label="QR code to register" />
      <div class="poster-words">
        <p>
          <strong>Scan with your phone’s camera to register.</strong> Keep the badge you get: show it at the
          door.
        </p>
        <p lang="es">
          <strong>Escanea con la cámara de tu teléfono para inscribirte.</strong> Guarda tu gafete: muéstralo
          en la entrada.
        </p>
      </div>
      <p class="poster-url">{event.registerUrl.replace(/^https?:\/\//, '')}</p>
    </PosterFrame>
  );
}
