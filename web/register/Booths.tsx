import './booths.css';
import { useEffect } from 'preact/hooks';
import { BoothVisited } from './BoothVisited.tsx';
import type { Own } from './draft.ts';
import { keptRegistration } from './ownDevice.ts';
import { useBoothSpeech } from './words.ts';

interface BoothsProps {
  secret: string;
  own: Own;
  /** Whether the server could not be asked, so that nothing can be changed. */
  stale: boolean;
  /** Puts a newer state of the registration in place. */
  set: (own: Own) => void;
}

/** The booths a student was at: whom to write to, what to do next, and who may have the own contact. */
export function Booths({ secret, own, stale, set }: BoothsProps) {
  const { texts } = useBoothSpeech();
  useEffect(() => {
    // Where the page is kept, what has just been fetched for this part belongs to it.
    if (!stale && keptRegistration(secret))
      import('./keepOwn.ts').then(({ keepOwn }) => keepOwn(secret, own)).catch(() => undefined);
  }, []);
  return (
    <section class="card stack booths">
      <div class="stack close">
        <h2>{texts.boothsTitle}</h2>
        <p class="soft">
          {texts.boothsText} {texts.boothsWrite}
        </p>
        {own.mayShareContact && <p>{texts.consent(own.email ?? '')}</p>}
      </div>
      <ul class="plain booth-cards">
        {own.visits.map((visit) => (
          <li key={visit.employer}>
            <BoothVisited
              secret={secret}
              visit={visit}
              // What was given once can be taken back, whatever has changed since.
              sharing={own.mayShareContact || visit.shared}
              stale={stale}
              set={set}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
