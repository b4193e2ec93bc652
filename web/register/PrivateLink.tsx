import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import type { useBadge } from './useBadge.ts';
import { useFormSpeech } from './words.ts';

type PrivateLinkProps = { url: string } & Pick<ReturnType<typeof useBadge>, 'badge'>;

/** The private link, folded away from whoever looks over a shoulder. */
export function PrivateLink({ url, badge }: PrivateLinkProps) {
  const { texts } = useFormSpeech();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
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
        <div class="row">
          <Button look="quiet" onClick={() => void copy()}>
            {texts.linkCopy}
          </Button>
          <a href={url}>{texts.linkOpen}</a>
        </div>
        <p class="hint" role="status">
          {copied === undefined ? '' : copied ? texts.linkCopied : texts.linkNotCopied}
        </p>
      </div>
    </details>
  );
}
