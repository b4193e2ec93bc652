import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import type { GroupStatus } from '#domain/vocabulary.ts';
import { Button } from '../../shared/Button.tsx';
import { shared } from '../../shared/texts/en.ts';
import { eventMoment } from '../eventMoment.ts';
import type { OrganizerGroup } from '../groupTotals.ts';
import { arrivalTexts, groupStatusTexts } from '../labels.ts';
import { useMayChange } from '../member.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { Meter } from './Meter.tsx';

interface GroupCardProps {
  event: Answer<'readEvent'>;
  group: OrganizerGroup;
  onGroup: (group: OrganizerGroup) => void;
}

const looks: Record<GroupStatus, string> = {
  'awaiting-approval': 'tag warn',
  unconfirmed: 'tag',
  held: 'tag accent',
  'hold-over': 'tag accent',
  cancelled: 'tag',
};

/** One class: who brings it, how far its places and names are, when it comes, and what to decide. */
export function GroupCard({ event, group, onGroup }: GroupCardProps) {
  const [asking, setAsking] = useState<'approve' | 'decline'>();
  const mayChange = useMayChange() && event.status !== 'cancelled';
  const { places, contact, arrival } = group;
  const refusal = group.status === 'awaiting-approval' ? 'Decline' : 'Cancel this class';
  const title = `group-${group.id}`;
  return (
    <section class="card stack close group-card" aria-labelledby={title}>
      <div class="event-card-head">
        <h4 id={title}>{group.school}</h4>
        <span class={looks[group.status]}>{groupStatusTexts[group.status]}</span>
      </div>
      <p class="soft small">
        {contact.name}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {group.educators.map(({ name, email }) => (
          <span key={email}>
            {' · '}
            {name}, <a href={`mailto:${email}`}>{email}</a>
          </span>
        ))}
      </p>
      <div>
        <p>
          <strong>
            {places.granted} of {places.asked} places
          </strong>
          {places.granted < places.asked && group.status !== 'cancelled' && ' so far'}
          {places.held > places.granted && (
            <span class="soft">, {places.held - places.granted} waiting in line</span>
          )}
        </p>
        <Meter of={places.asked} done={places.granted} pending={places.held - places.granted} />
      </div>
      <p class="small">{statusSentence(group, event.timeZone)}</p>
      <dl class="facts">
        <Fact name="Who">
          {plural('en', group.students, { one: '# student', other: '# students' })},{' '}
          {plural('en', group.chaperones, { one: '# chaperone', other: '# chaperones' })},{' '}
          {shared.grades[group.grade]}
        </Fact>
        <Fact name="Arrival">
          {arrivalTexts[arrival.by]}
          {arrival.at ? `, ${eventMoment(arrival.at, event.timeZone)}` : ', no time yet'}
        </Fact>
        <Fact name="Lunches">{group.lunches}</Fact>
        <Fact name="Named">
          {places.named} of {places.asked}
        </Fact>
        {group.came > 0 && (
          <Fact name="Came">
            {group.came} of {places.named}
          </Fact>
        )}
      </dl>
      {mayChange && group.status !== 'cancelled' && (
        <div class="row">
          {group.status === 'awaiting-approval' && (
            <Button onClick={() => setAsking('approve')}>
              Approve<span class="visually-hidden"> {group.school}</span>
            </Button>
          )}
          <Button
            look="danger"
            onClick={() => setAsking('decline')}
            aria-label={`${refusal}: ${group.school}`}
          >
            {refusal}
          </Button>
        </div>
      )}
      {asking && (
        <GroupDialog
          event={event}
          group={group}
          decision={asking}
          onGroup={onGroup}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the status means for this class, and until when. */
function statusSentence({ status, heldUntil, places }: OrganizerGroup, timeZone: string): string {
  const unnamed = Math.max(0, places.asked - places.named);
  switch (status) {
    case 'awaiting-approval':
      return `It asks for ${places.asked} places. Until you approve, it holds ${places.held}.`;
    case 'unconfirmed':
      return 'The educator has not tapped the mailed link yet, so no places are held.';
    case 'held':
      return unnamed === 0
        ? 'Everyone is named.'
        : `Places without a name are held until ${eventMoment(heldUntil, timeZone)}.`;
    case 'hold-over':
      return `Places without a name went to the line on ${eventMoment(heldUntil, timeZone)}. Those who are named keep theirs.`;
    case 'cancelled':
      return 'Its places were given back, and its educators were told by mail.';
  }
}
