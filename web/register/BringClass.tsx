import type { PublicEvent } from './draft.ts';
import { useSpeech } from './Speech.tsx';

/** Where an educator registers a class, if this event takes any. */
export function BringClass({ event }: { event: PublicEvent }) {
  const { texts } = useSpeech();
  if (!event.takesGroups) return null;
  return (
    <p>
      <a class="way" href={`/g/?event=${event.slug}`}>
        {texts.bringClass}
      </a>
    </p>
  );
}
