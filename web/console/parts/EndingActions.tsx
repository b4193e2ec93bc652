import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { ask, type Outcome } from '../ask.ts';
import type { EditProps } from '../edit/EditProps.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { EventPhase } from './eventPhase.ts';

/** The two ways an event stops before its time: ended on the day, or cancelled. Both say first what they do. */
export function EndingActions({ event, onEvent, phase }: EditProps & { phase: EventPhase }) {
  const [asking, setAsking] = useState<'end' | 'cancel'>();
  const close = () => setAsking(undefined);
  const tell = (outcome: Outcome<EditProps['event']>) => {
    if (outcome.ok) onEvent(outcome.value);
    return outcome;
  };
  return (
    <section class="stack close ending">
      <h2 class="visually-hidden">Ending and cancelling</h2>
      {phase === 'on' && (
        <Button look="quiet" wide onClick={() => setAsking('end')}>
          End the event now
        </Button>
      )}
      <Button look="danger" wide onClick={() => setAsking('cancel')}>
        Cancel the event
      </Button>
      {asking === 'end' && (
        <ConfirmDialog
          title="End the event now?"
          confirm="End the event"
          keep="Not yet"
          onConfirm={async () =>
            tell(
              await ask('updateEvent', {
                event: event.id,
                revision: event.revision,
                endsAt: new Date().toISOString(),
              }),
            )
          }
          onClose={close}
        >
          <p>Its end is set to this minute. Then, at the times under Mail:</p>
          <ul>
            <li>each student who came gets a follow-up with the employers’ next steps,</li>
            <li>each who did not come hears that you missed them,</li>
            <li>
              {event.summaryTo.length > 0
                ? `the attendance summary goes to ${event.summaryTo.join(', ')}.`
                : 'the attendance summary goes to nobody yet: add an address under Edit, Mails.'}
            </li>
          </ul>
          <p>Mails that have left cannot be called back.</p>
        </ConfirmDialog>
      )}
      {asking === 'cancel' && (
        <ConfirmDialog
          title="Cancel this event for good?"
          confirm="Cancel the event"
          keep="Keep the event"
          danger
          onConfirm={async () => tell(await ask('cancelEvent', { event: event.id }))}
          onClose={close}
        >
          {phase === 'draft' ? (
            <p>Nobody has seen this draft, so nobody is told. It stays in your list as cancelled.</p>
          ) : (
            <ul>
              <li>Everyone registered is told by mail.</li>
              <li>The student’s link says that the event is cancelled, and takes no more registrations.</li>
              <li>Badges are no longer accepted at the door.</li>
            </ul>
          )}
          <p>This cannot be undone.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
