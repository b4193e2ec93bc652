import { eventKinds } from '#domain/vocabulary.ts';
import { shared } from '../../shared/texts/en.ts';
import { kindTexts } from '../labels.ts';
import { consoleAddresses } from '../routing.ts';

/** The three templates to start an event from. */
export function KindCards() {
  return (
    <ul class="kind-cards plain">
      {eventKinds.map((kind) => (
        <li key={kind} class="card kind-card">
          <h3>
            <a class="card-link" href={consoleAddresses.newEvent(kind)}>
              {shared.eventKinds[kind]}
            </a>
          </h3>
          <p class="soft">{kindTexts[kind].purpose}</p>
          <ul class="brings small">
            {kindTexts[kind].brings.map((brought) => (
              <li key={brought}>{brought}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
