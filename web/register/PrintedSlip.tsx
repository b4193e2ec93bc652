import type { Asked } from '#web/shared/useReply.ts';
import type { PublicEvent } from './draft.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';
import { useRegisteredSpeech } from './words.ts';

interface PrintedSlipProps {
  event: PublicEvent;
  name: string;
  badge: Asked<string>;
  link: Asked<string>;
  /** What to say or type where no camera reads the badge. */
  code: string;
}

/** What paper gets instead of the page: the badge, and the private link as a second code to fold away. */
export function PrintedSlip({ event, name, badge, link, code }: PrintedSlipProps) {
  const { texts } = useRegisteredSpeech();
  return (
    <div class="slip" aria-hidden="true">
      <p class="slip-event">
        <bdi>{event.name}</bdi>
      </p>
      <p class="slip-name">
        <bdi>{name}</bdi>
      </p>
      {badge.state === 'answered' && <img src={badge.value} alt="" />}
      <p class="slip-code" dir="ltr">
        {code}
      </p>
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
