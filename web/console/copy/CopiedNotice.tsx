import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { eventDay } from '../../shared/eventTime.ts';
import { Notice } from '../../shared/Notice.tsx';
import { copiedFacts, forgetCopied } from './copiedFacts.ts';
import { toCheck } from './toCheck.ts';

/** What a new copy was made of, and what of it may not hold any more; until it is put away or the event published. */
export function CopiedNotice({ event }: { event: Answer<'readEvent'> }) {
  const [facts, setFacts] = useState(() => copiedFacts(event.id));
  if (!facts || event.status !== 'draft') return null;
  const putAway = () => {
    forgetCopied(event.id);
    setFacts(undefined);
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  const { name, startsAt } = facts;
  return (
    <Notice look="good" title={`Copied from ${name}`}>
      <p>
        Everything that was written for {eventDay(startsAt, { locale: 'en', timeZone: event.timeZone })} is
        here. Nobody sees it and no mail leaves before you publish it. Worth a look until then:
      </p>
      <ul class="copy-checks">
        {toCheck(event, facts, new Date()).map(({ title, text, address }) => (
          <li key={title}>
            <a href={address}>{title}</a>
            {` ${text}`}
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" onClick={putAway}>
          Hide this note
        </Button>
      </div>
    </Notice>
  );
}
