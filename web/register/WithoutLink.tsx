import { keptRegistrations } from './ownDevice.ts';
import { SlipCode } from './SlipCode.tsx';
import { useLaterSpeech } from './words.ts';

/** The ways to a registration without its link: what this device keeps, a printed slip, a mail. */
export function WithoutLink({ open }: { open: (secret: string) => void }) {
  const { texts } = useLaterSpeech();
  const kept = keptRegistrations();
  return (
    <div class="stack wide">
      {kept.length > 0 && (
        <section class="card stack">
          <h2>{texts.whose}</h2>
          <ul class="plain stack close">
            {kept.map(({ secret, own }) => (
              <li key={secret}>
                <button type="button" class="button quiet wide" onClick={() => open(secret)}>
                  <bdi>{own.firstName}</bdi> · <bdi>{own.event.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card stack">
        <h1 class="title">{texts.noLinkTitle}</h1>
        <p class="lead">{texts.noLinkText}</p>
      </section>
      <section class="card stack">
        <h2>{texts.slipTitle}</h2>
        <SlipCode open={open} />
      </section>
      <section class="stack close link-again">
        <h2>{texts.linkAgainTitle}</h2>
        <p>{texts.linkAgainText}</p>
      </section>
    </div>
  );
}
