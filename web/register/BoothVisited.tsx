import type { Own, Visit } from './draft.ts';
import { ShareContact } from './ShareContact.tsx';
import { useBoothSpeech } from './words.ts';

interface BoothVisitedProps {
  secret: string;
  visit: Visit;
  /** Whether this student may give or take back the own contact here. */
  sharing: boolean;
  stale: boolean;
  set: (own: Own) => void;
}

/** One employer: the booth, what comes next in its words, and how to reach it. */
export function BoothVisited({ secret, visit, sharing, stale, set }: BoothVisitedProps) {
  const { texts } = useBoothSpeech();
  const { name, booth, nextSteps, website, contactName, contactEmail } = visit;
  return (
    <article class="stack close booth">
      <div class="booth-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {booth && <span class="tag">{texts.boothTag(booth)}</span>}
      </div>
      {nextSteps && (
        <p class="written">
          <strong class="booth-step">{texts.nextStep}</strong>
          <bdi>{nextSteps}</bdi>
        </p>
      )}
      {(contactEmail || website) && (
        <p class="row booth-ways">
          {contactEmail && (
            <a class="way" href={`mailto:${contactEmail}`}>
              {texts.writeTo(contactName || contactEmail)}
            </a>
          )}
          {website && (
            <a class="way" href={website} target="_blank" rel="noopener noreferrer">
              {texts.websiteOf(name)}
            </a>
          )}
        </p>
      )}
      {sharing && <ShareContact secret={secret} visit={visit} stale={stale} set={set} />}
    </article>
  );
}
