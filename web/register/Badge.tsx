import { Button } from '#web/shared/Button.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import type { useBadge } from './useBadge.ts';
import { useRegisteredSpeech } from './words.ts';

interface BadgeProps extends ReturnType<typeof useBadge> {
  /** What to say or type where no camera reads the badge. */
  code: string;
}

/** The badge as the door scans it: always dark on white, with the code to type below. */
export function Badge({ badge, retry, code }: BadgeProps) {
  const { texts } = useRegisteredSpeech();
  return (
    <figure class="badge">
      <div class="badge-picture">
        {badge.state === 'answered' ? (
          <img src={badge.value} alt={texts.badgeAlt} width="260" height="260" />
        ) : badge.state === 'waiting' ? (
          <Progress label={texts.badgeLoading} />
        ) : (
          <div class="stack" role="alert">
            <p>{texts.badgeLost}</p>
            <Button look="quiet" onClick={retry}>
              {texts.retry}
            </Button>
          </div>
        )}
      </div>
      <figcaption class="stack close">
        <span class="hint">{texts.badgeCode}</span>
        <code class="badge-code" dir="ltr">
          {code}
        </code>
      </figcaption>
    </figure>
  );
}
