import { useLayoutEffect } from 'preact/hooks';

/**
 * Puts open dialogs aside as long as `aside`, with what was typed in them. A modal dialog that is hidden with its
 * screen would still keep everything else on the page from being used.
 */
export function useDialogsAside(aside: boolean): void {
  useLayoutEffect(() => {
    if (!aside) return undefined;
    const dialogs = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')];
    for (const dialog of dialogs) {
      dialog.addEventListener('close', hush, { capture: true, once: true });
      dialog.close();
    }
    return () => {
      for (const dialog of dialogs) if (dialog.isConnected) dialog.showModal();
    };
  }, [aside]);
}

/** Nobody closed it. */
function hush(closed: Event): void {
  closed.stopImmediatePropagation();
}
