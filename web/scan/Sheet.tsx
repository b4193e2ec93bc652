import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';

interface SheetProps {
  title: string;
  close: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A task of its own over the scanner, which waits meanwhile: the focus stays in it, Escape closes it. */
export function Sheet({ title, close, onClose, children }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = sheet.current;
    const opener = document.activeElement;
    shown?.showModal();
    // What is to be typed comes before what closes.
    shown?.querySelector<HTMLElement>('.control')?.focus();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={sheet}
      class="sheet"
      aria-labelledby="sheet-title"
      onCancel={(closing) => {
        closing.preventDefault();
        onClose();
      }}
    >
      <div class="sheet-head">
        <h2 id="sheet-title">{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
