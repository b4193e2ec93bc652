import { useLayoutEffect, useRef } from 'preact/hooks';
import { spokenBadge } from '#domain/badge.ts';
import { Button } from '#web/shared/Button.tsx';
import { useWakeLock } from '#web/shared/useWakeLock.ts';
import './fullBadge.css';
import type { Own } from './draft.ts';
import { useLaterSpeech } from './words.ts';

interface FullBadgeProps {
  own: Own;
  /** The QR code's image address. */
  picture: string;
  close: () => void;
}

/**
 * The badge over the whole screen, dark on white in dark mode too, while the screen stays on. The browser's back
 * button closes it as Escape and its own button do, and the focus goes back to where it came from.
 */
export function FullBadge({ own, picture, close }: FullBadgeProps) {
  const { texts } = useLaterSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useWakeLock();
  useLayoutEffect(() => {
    const [shown, opener] = [dialog.current, document.activeElement];
    history.pushState({ badge: 'full' }, '');
    addEventListener('popstate', close);
    shown?.showModal();
    return () => {
      removeEventListener('popstate', close);
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="full-badge"
      aria-label={texts.badgeAlt}
      onCancel={(closing) => {
        closing.preventDefault();
        history.back();
      }}
    >
      <img src={picture} alt={texts.badgeAlt} width="480" height="480" />
      <div class="stack close full-badge-words">
        <p class="full-badge-name">
          <bdi>{`${own.firstName} ${own.lastName}`}</bdi>
        </p>
        <p>
          <bdi>{own.event.name}</bdi>
        </p>
        {own.status === 'waitlisted' && <p>{texts.ownWaitlisted}</p>}
        <code class="badge-code" dir="ltr">
          {spokenBadge(own.badge).join(' ')}
        </code>
        <p class="small">{texts.bigHint}</p>
        <div>
          <Button look="quiet" onClick={() => history.back()}>
            {texts.close}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
