import { Button } from '#web/shared/Button.tsx';
import { FullScreen } from '#web/shared/FullScreen.tsx';
import type { Own } from './draft.ts';
import { useLaterSpeech } from './words.ts';

interface FullBadgeProps {
  own: Own;
  /** The QR code's image address. */
  picture: string;
  close: () => void;
}

/** The badge over the whole screen, as a camera wants it. */
export function FullBadge({ own, picture, close }: FullBadgeProps) {
  const { texts } = useLaterSpeech();
  return (
    <FullScreen look="full-badge" label={texts.badgeAlt} close={close}>
      {(leave) => (
        <>
          <img src={picture} alt={texts.badgeAlt} width="480" height="480" />
          <div class="stack close full-screen-words">
            <p class="full-screen-name">
              <bdi>{`${own.firstName} ${own.lastName}`}</bdi>
            </p>
            <p>
              <bdi>{own.event.name}</bdi>
            </p>
            {own.status === 'waitlisted' && <p>{texts.ownWaitlisted}</p>}
            <code class="badge-code" dir="ltr">
              {own.shortCode}
            </code>
            <p class="small">{texts.bigHint}</p>
            <div>
              <Button look="quiet" onClick={leave}>
                {texts.close}
              </Button>
            </div>
          </div>
        </>
      )}
    </FullScreen>
  );
}
