import { spokenBadge } from '#domain/badge.ts';
import type { PublicEvent } from './draft.ts';
import { useSpeech } from './Speech.tsx';
import type { Asked } from './useReply.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';

interface PrintedSlipProps {
  event: PublicEvent;
  name: string;
  badge: Asked<string>;
  link: Asked<string>;
  /** The badge's text. */
  text: string;
}

/** What paper gets instead of the page: the badge, and the private link as a second code to fold away. */
export function PrintedSlip({ event, name, badge, link, text }: PrintedSlipProps) {
  const { texts } = useSpeech();
  return (
    <div class="slip" aria-hidden="true">
      <p class="slip-event">{event.name}</p>
      <p class="slip-name">{name}</p>
      {badge.state === 'answered' && <img src={badge.value} alt="" />}
      <p class="slip-code">{spokenBadge(text).join(' ')}</p>
      <WhenAndWhere event={event} />
      {link.state === 'answered' && (
        <div class="slip-link">
          <img src={link.value} alt="" />
          <div>
            <strong>{texts.linkTitle}</strong>
            <p>{texts.linkText}</p>
          </div>
        </div>
      )}
    </div>
  );
}
