import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { ask, type Outcome } from '../ask.ts';
import type { OrganizerGroup } from '../groupTotals.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface GroupDialogProps {
  event: Answer<'readEvent'>;
  group: OrganizerGroup;
  decision: 'approve' | 'decline';
  onGroup: (group: OrganizerGroup) => void;
  onClose: () => void;
}

/** What approving or declining a class does, before it does. */
export function GroupDialog({ event, group, decision, onGroup, onClose }: GroupDialogProps) {
  const { school, contact, places } = group;
  const tell = (outcome: Outcome<OrganizerGroup>) => {
    if (outcome.ok) onGroup(outcome.value);
    return outcome;
  };
  const request = { event: event.id, group: group.id };
  if (decision === 'approve') {
    return (
      <ConfirmDialog
        title={`Approve ${school}?`}
        confirm="Approve"
        keep="Not yet"
        onConfirm={async () => tell(await ask('approveGroup', request))}
        onClose={onClose}
      >
        <ul>
          <li>
            The class takes {plural('en', places.asked, { one: '# place', other: '# places' })}. What is free
            it has at once; for the rest it waits in line, after those who wait already.
          </li>
          <li>{contact.name} hears of it by mail and can put names on the roster.</li>
        </ul>
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      title={group.status === 'awaiting-approval' ? `Decline ${school}?` : `Cancel ${school}?`}
      confirm={group.status === 'awaiting-approval' ? 'Decline the class' : 'Cancel the class'}
      keep="Keep the class"
      danger
      onConfirm={async () => tell(await ask('declineGroup', request))}
      onClose={onClose}
    >
      <ul>
        <li>All its places go back, and whoever waits in line moves up.</li>
        {places.named > 0 && (
          <li>
            {plural('en', places.named, {
              one: 'The # person on its roster loses the place; the badge stops working.',
              other: 'The # people on its roster lose their places; their badges stop working.',
            })}
          </li>
        )}
        <li>{contact.name} is told by mail.</li>
      </ul>
      <p>This cannot be undone. The educator can register again.</p>
    </ConfirmDialog>
  );
}
