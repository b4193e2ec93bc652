import type { ComponentChildren } from 'preact';
import type { MailState } from '#domain/mailState.ts';
import { type Counts, stateNames, statesInOrder, total, troubles } from './mailStates.ts';

interface CountsBarProps {
  counts: Counts;
  /** Where those of a state are listed; left out where nobody may look. */
  address?: ((state: MailState) => string) | undefined;
}

/** How a mailing's mails stand: a bar, and the same in words below it, so that the bar need not be read. */
export function CountsBar({ counts, address }: CountsBarProps) {
  const present = statesInOrder.filter((state) => (counts[state] ?? 0) > 0);
  if (present.length === 0) return null;
  const share = (states: readonly MailState[]) =>
    (100 * states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)) / total(counts);
  return (
    <div class="counts">
      <svg class="counts-bar" width="100%" height="8" aria-hidden="true">
        {present.map((state, index) => (
          <rect
            key={state}
            class={`mail-state ${state}`}
            x={`${share(present.slice(0, index))}%`}
            width={`${share([state])}%`}
            height="8"
          />
        ))}
      </svg>
      <ul class="plain counts-words">
        {present.map((state) => (
          <li key={state} class={troubles.includes(state) ? 'trouble' : undefined}>
            <svg class="counts-dot" width="10" height="10" aria-hidden="true">
              <circle class={`mail-state ${state}`} cx="5" cy="5" r="5" />
            </svg>
            <Linked href={address?.(state)}>
              {(counts[state] ?? 0).toLocaleString('en')} {stateNames[state].toLowerCase()}
            </Linked>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Linked({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  return href === undefined ? <span>{children}</span> : <a href={href}>{children}</a>;
}
