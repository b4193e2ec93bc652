import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { dismissedPairs, keepDismissedPairs } from '../dismissedPairs.ts';
import { useAsked } from '../useAsked.ts';
import { Loaded } from './Loaded.tsx';
import { PairCard } from './PairCard.tsx';

type Pair = Answer<'listPairs'>['pairs'][number];

const keyOf = ({ alone, onRoster }: Pair) => `${alone.id}+${onRoster.id}`;

/** Registrations that look like the same person's, to be made one or let be. */
export function PairsPanel({ event }: { event: Answer<'readEvent'> }) {
  const asked = useAsked('listPairs', { event: event.id });
  const [dismissed, setDismissed] = useState(() => dismissedPairs(event.id));
  const [merged, setMerged] = useState('');
  const dismiss = (keys: string[]) => {
    keepDismissedPairs(event.id, keys);
    setDismissed(keys);
  };
  return (
    <section class="stack" aria-labelledby="pairs-title">
      <h2 id="pairs-title">Same person?</h2>
      <p class="soft">
        A student who registered alone and is on a class’s roster, too, holds two places. Merging gives one
        back. The educator is never told who registered alone.
      </p>
      <p role="status" class={merged ? 'said' : 'visually-hidden'}>
        {merged}
      </p>
      <Loaded asked={asked} label="Looking for pairs">
        {({ pairs }) => {
          const open = pairs.filter((pair) => !dismissed.includes(keyOf(pair)));
          const hidden = pairs.length - open.length;
          return (
            <>
              {open.length === 0 && (
                <div class="card stack close empty">
                  <h3>{hidden > 0 ? 'Nothing else to decide' : 'No pairs'}</h3>
                  <p class="soft">
                    Nobody {hidden > 0 ? 'else ' : ''}on a roster looks like someone who registered alone.
                  </p>
                </div>
              )}
              <ul class="plain stack">
                {open.map((pair) => (
                  <li key={keyOf(pair)}>
                    <PairCard
                      event={event.id}
                      pair={pair}
                      onDismiss={() => dismiss([...dismissed, keyOf(pair)])}
                      onMerged={() => {
                        setMerged(`${pair.alone.firstName} ${pair.alone.lastName} has one registration now.`);
                        asked.setValue({ pairs: pairs.filter((other) => other !== pair) });
                      }}
                    />
                  </li>
                ))}
              </ul>
              {hidden > 0 && (
                <div class="row">
                  <p class="soft">
                    {plural('en', hidden, { one: '# pair is', other: '# pairs are' })} put aside on this
                    computer.
                  </p>
                  <Button look="quiet" onClick={() => dismiss([])}>
                    Show again
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
