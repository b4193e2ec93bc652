import { useSpeech } from '../speech.ts';
import { useClass } from './classContext.ts';
import { type Part, partAddress, parts } from './usePart.ts';

interface PartNavProps {
  part: Part;
  go: (part: Part) => void;
}

/** The parts of a class. A tap with a modifier key opens one beside this one, as links do. */
export function PartNav({ part, go }: PartNavProps) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const shown = parts.filter((each) => each !== 'sessions' || group.event.sessions.length > 0);
  return (
    <nav class="parts no-print" aria-label={texts.partsLabel}>
      {shown.map((each) => (
        <a
          key={each}
          href={partAddress(each)}
          aria-current={each === part ? 'page' : undefined}
          onClick={(tap) => {
            if (tap.ctrlKey || tap.metaKey || tap.shiftKey || tap.altKey) return;
            tap.preventDefault();
            go(each);
          }}
        >
          {texts.parts[each]}
        </a>
      ))}
    </nav>
  );
}
