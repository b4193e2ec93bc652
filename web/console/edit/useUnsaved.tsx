import { useLayoutEffect, useState } from 'preact/hooks';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Button } from '../../shared/Button.tsx';
import { guardLeaving } from '../navigation.ts';

/** While there is something unsaved, leaving asks first. Returns the question, once it is asked. */
export function useUnsaved(unsaved: boolean) {
  const [proceed, setProceed] = useState<() => void>();
  useLayoutEffect(() => {
    if (!unsaved) return;
    const release = guardLeaving((leave) => setProceed(() => leave));
    const warn = (closing: BeforeUnloadEvent) => closing.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      release();
      removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
  if (!proceed) return null;
  return (
    <Dialog title="Leave without saving?" onClose={() => setProceed(undefined)}>
      <p>What you changed here is not saved yet.</p>
      <div class="row">
        <Button onClick={() => setProceed(undefined)}>Keep editing</Button>
        <Button look="danger" onClick={proceed}>
          Leave without saving
        </Button>
      </div>
    </Dialog>
  );
}
