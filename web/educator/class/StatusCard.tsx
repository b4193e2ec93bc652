import { useSpeech } from '../speech.ts';
import { useClass } from './classContext.ts';
import { momentText } from './momentText.ts';
import { PlacesBar } from './PlacesBar.tsx';

/** How many places the class has, until when they are held, and what that means. */
export function StatusCard() {
  const { texts, locale } = useSpeech();
  const { group } = useClass();
  const { places, event, status } = group;
  const clock = { locale, timeZone: event.timeZone };
  const until = momentText(group.heldUntil, clock);
  const unnamed = Math.max(0, places.asked - places.named);
  return (
    <section class="card stack form" aria-labelledby="status-title">
      <div class="stack close">
        <h2 id="status-title">
          {event.over
            ? texts.overTitle
            : status === 'awaiting-approval'
              ? texts.awaitingTitle
              : texts.placesTitle(places.granted, places.asked)}
        </h2>
        <p class="soft">{event.over ? texts.overText : texts.statusText({ group, until })}</p>
      </div>
      {!event.over && <PlacesBar places={places} />}
      {!event.over && (
        <dl class="rows">
          {status === 'held' && unnamed > 0 && (
            <div>
              <dt>{texts.heldUntil}</dt>
              <dd>{until}</dd>
            </div>
          )}
          <div>
            <dt>{group.mayChange ? texts.changesUntil : texts.changesEnded}</dt>
            <dd>{momentText(group.changesUntil, clock)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
