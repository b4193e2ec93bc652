import type { PublicEvent } from './draft.ts';
import { Moved } from './Moved.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';

/** When and where the event is, and was to be before. */
export function EventFacts({ event }: { event: PublicEvent }) {
  return (
    <div class="event-facts">
      <WhenAndWhere event={event} />
      <Moved event={event} />
    </div>
  );
}
