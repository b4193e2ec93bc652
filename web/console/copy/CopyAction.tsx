import './copy.css';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { goTo } from '../navigation.ts';
import { CopyDialog } from './CopyDialog.tsx';
import type { CopiedOutline } from './copyForm.ts';

interface CopyActionProps {
  event: CopiedOutline;
  look?: 'main' | 'quiet';
  wide?: boolean;
  /** In a list of events: shorter, and saying which is meant to those who hear the page and do not see it. */
  listed?: boolean;
}

/** Holding an event again: everything that was written for it, on another day. */
export function CopyAction({ event, look = 'quiet', wide = false, listed = false }: CopyActionProps) {
  const [open, setOpen] = useState(false);
  /** The address of the copy that was made. */
  const [made, setMade] = useState<string>();
  // After the dialog has gone, which lets nothing else have the focus and gives it back to the button.
  useLayoutEffect(() => {
    if (made !== undefined) goTo(made);
  }, [made]);
  return (
    <>
      <Button look={look} wide={wide} onClick={() => setOpen(true)}>
        {listed ? (
          <>
            Copy<span class="visually-hidden"> {event.name} to a new date</span>
          </>
        ) : (
          'Copy to a new date'
        )}
      </Button>
      {open && (
        <CopyDialog
          event={event}
          onClose={() => setOpen(false)}
          onCopied={(address) => {
            setOpen(false);
            setMade(address);
          }}
        />
      )}
    </>
  );
}
