import type { Group } from '../group.ts';
import { useSpeech } from '../speech.ts';

/** Of the places asked for: how many the class has, how many wait, how many have names. In words as well. */
export function PlacesBar({ places }: { places: Group['places'] }) {
  const { texts } = useSpeech();
  const { asked, held, granted, named } = places;
  const share = (count: number) => `${Math.min(100, asked ? (100 * count) / asked : 0)}%`;
  const waiting = Math.max(0, held - granted);
  const bars = [
    {
      label: texts.barPlaces,
      words: texts.barPlacesWords(granted, asked, waiting),
      parts: [
        { class: 'bar-waiting', width: share(held) },
        { class: 'bar-granted', width: share(granted) },
      ],
    },
    {
      label: texts.barNames,
      words: texts.barNamesWords(named, asked),
      parts: [{ class: 'bar-named', width: share(named) }],
    },
  ];
  return (
    <dl class="bars">
      {bars.map(({ label, words, parts }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span>{words}</span>
            <svg class="bar" width="100%" height="10" aria-hidden="true">
              <rect class="bar-all" width="100%" height="10" rx="5" />
              {parts.map((part) => (
                <rect key={part.class} class={part.class} width={part.width} height="10" rx="5" />
              ))}
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}
