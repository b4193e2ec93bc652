import type { Own } from './draft.ts';
import { useOwnSpeech } from './words.ts';

/** Where booths will be listed once they scan the badge; after the event, where to find them all. */
export function NoBooths({ own }: { own: Own }) {
  const { texts } = useOwnSpeech();
  const { event, kind, status } = own;
  const comes = kind === 'student' && status === 'confirmed' && event.status === 'published';
  if (!comes || !event.employers.length) return null;
  return (
    <section class="card stack close">
      <h2>{texts.boothsTitle}</h2>
      {event.over ? (
        <p>
          {texts.boothsNone} <a href={`/e/${event.slug}`}>{texts.boothsThere}</a>
        </p>
      ) : (
        <p class="soft">{texts.boothsSoon}</p>
      )}
    </section>
  );
}
