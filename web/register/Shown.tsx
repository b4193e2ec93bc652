import type { Shown as ShownView } from '#functions/registration/page/eventPage.ts';
import { EventPage } from './EventPage.tsx';
import { EventRefused } from './EventRefused.tsx';
import { drawnParts } from './eventParts.ts';
import { PlainForm } from './PlainForm.tsx';
import { PlainRegistered } from './PlainRegistered.tsx';
import { takesRegistrations } from './takesRegistrations.ts';
import { useFormSpeech } from './words.ts';

/** What a page without a script shows. */
export function Shown({ shown }: { shown: ShownView }) {
  const { texts, locale } = useFormSpeech();
  if (shown.is === 'refused') return <EventRefused refusal={shown.refusal} />;
  if (shown.is === 'registered') return <PlainRegistered {...shown} />;
  if (shown.is === 'mailed') {
    return (
      <section class="card stack">
        <h1 class="title">{texts.mailedAgainTitle}</h1>
        <p>{texts.mailedAgainText(shown.email)}</p>
        <p>
          <a href={`/e/${shown.event.slug}`}>{texts.doneNext}</a>
        </p>
      </section>
    );
  }
  const { event, sent } = shown;
  const stood = takesRegistrations(event) ? <PlainForm event={event} sent={sent} /> : undefined;
  return <EventPage first={event} language={locale} parts={drawnParts} {...(stood && { stood })} />;
}
