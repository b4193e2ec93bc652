import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';

interface CopyLinkProps {
  id: string;
  label: string;
  url: string;
  /** What the button says to a screen reader among several of its kind. */
  copyLabel?: string;
  /** What a link to open it says to a screen reader; without it there is none. */
  openLabel?: string;
}

/** A link to hand on: selected when entered, copied with one tap. */
export function CopyLink({ id, label, url, copyLabel, openLabel }: CopyLinkProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid('Copied');
    } catch {
      const field = document.getElementById(id);
      if (field instanceof HTMLInputElement) field.select();
      setSaid('Select the link and copy it');
    }
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="copy-link">
        <input
          id={id}
          class="control"
          readOnly
          value={url}
          onFocus={(entered) => entered.currentTarget.select()}
        />
        <Button look="quiet" onClick={copy} aria-label={copyLabel}>
          Copy
        </Button>
        {openLabel && (
          <a class="button quiet" href={url} target="_blank" rel="noreferrer" aria-label={openLabel}>
            Open
          </a>
        )}
      </div>
      <p class="hint" role="status">
        {said}
      </p>
    </div>
  );
}
