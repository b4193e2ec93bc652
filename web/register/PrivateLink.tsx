import { useSpeech } from './Speech.tsx';
import type { useBadge } from './useBadge.ts';

type PrivateLinkProps = { url: string } & Pick<ReturnType<typeof useBadge>, 'badge'>;

/** The private link, folded away from whoever looks over a shoulder. */
export function PrivateLink({ url, badge }: PrivateLinkProps) {
  const { texts } = useSpeech();
  return (
    <details class="fold private-link">
      <summary>{texts.linkTitle}</summary>
      <div class="stack">
        <p class="soft">{texts.linkText}</p>
        {badge.state === 'answered' && (
          <div class="badge-picture small">
            <img src={badge.value} alt={texts.linkAlt} width="180" height="180" />
          </div>
        )}
        <p>
          <a href={url}>{texts.linkOpen}</a>
        </p>
      </div>
    </details>
  );
}
