import { Badge } from './Badge.tsx';
import { BadgeActions } from './BadgeActions.tsx';
import type { Own } from './draft.ts';
import { PrintedSlip } from './PrintedSlip.tsx';
import { useBadge } from './useBadge.ts';

/** The badge on the student's own page, to show, save or print. */
export function OwnBadge({ secret, own }: { secret: string; own: Own }) {
  const badge = useBadge(secret, 'badge');
  const link = useBadge(secret, 'link');
  const name = `${own.firstName} ${own.lastName}`;
  return (
    <div class="card stack">
      <Badge {...badge} text={own.badge} />
      <BadgeActions
        picture={badge.badge.state === 'answered' ? badge.badge.value : undefined}
        name={name}
        event={own.event.name}
        text={own.badge}
        pressing={false}
      />
      <PrintedSlip event={own.event} name={name} badge={badge.badge} link={link.badge} text={own.badge} />
    </div>
  );
}
