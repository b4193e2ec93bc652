import { useState } from 'preact/hooks';

interface OnOffProps {
  label: string;
  on: boolean;
  /** Resolves once that is done, or could not be. */
  onSwitch: (on: boolean) => Promise<unknown>;
}

/** Something that is on or off, changed by one tap. It moves at once and takes no second tap until that is saved. */
export function OnOff({ label, on, onSwitch }: OnOffProps) {
  const [moving, setMoving] = useState<boolean>();
  const shown = moving ?? on;
  return (
    <button
      type="button"
      role="switch"
      class="on-off"
      aria-checked={shown}
      aria-label={label}
      aria-busy={moving !== undefined || undefined}
      onClick={async () => {
        if (moving !== undefined) return;
        setMoving(!on);
        await onSwitch(!on);
        setMoving(undefined);
      }}
    >
      <span aria-hidden="true" />
    </button>
  );
}
