import { commas } from '#domain/commas.ts';
import { shortAddress } from '#web/shared/shortAddress.ts';
import { useExploredSpeech } from '../words.ts';
import type { ExploredRecord } from './exploredRecord.ts';

type Booth = ExploredRecord['booths'][number];

/** One employer as it stands on the record: what comes next, whom to write to, what work there is and the ways into it. */
export function RecordBooth({ booth }: { booth: Booth }) {
  const { texts, locale } = useExploredSpeech();
  const { employer, nextSteps, contactName, contactEmail, website, pathways, roles } = booth;
  const ways = pathways.map((pathway) => texts.interestNames[pathway]).join(commas[locale]);
  return (
    <li class="record-booth">
      <h3>
        <bdi>{employer}</bdi>
      </h3>
      {nextSteps && (
        <p class="record-step">
          <strong>{texts.recordNext}</strong>
          <bdi>{nextSteps}</bdi>
        </p>
      )}
      <dl>
        {(contactName || contactEmail) && (
          <div>
            <dt>{texts.recordContact}</dt>
            <dd>
              {contactName && (
                <span>
                  <bdi>{contactName}</bdi>
                </span>
              )}
              {contactEmail && (
                <a href={`mailto:${contactEmail}`}>
                  <bdi>{contactEmail}</bdi>
                </a>
              )}
            </dd>
          </div>
        )}
        {website && (
          <div>
            <dt>{texts.recordWebsite}</dt>
            <dd>
              <a href={website} target="_blank" rel="noopener noreferrer">
                <bdi>{shortAddress(website)}</bdi>
              </a>
            </dd>
          </div>
        )}
        {roles.length > 0 && (
          <div>
            <dt>{texts.recordRoles}</dt>
            <dd>
              <span>
                <bdi>{roles.join(commas[locale])}</bdi>
              </span>
            </dd>
          </div>
        )}
        {ways && (
          <div>
            <dt>{texts.recordWays}</dt>
            <dd>{ways}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
