import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWakeLock } from './useWakeLock.ts';
import './fullScreen.css';

interface FullScreenProps {
  /** A name for this view's own style. */
  look: string;
  label: string;
  /** Called once it is closed, by whatever way. */
  close: () => void;
  /** Gets what closes it. */
  children: (leave: () => void) => ComponentChildren;
}

/**
 * Something for a camera over the whole screen, dark on white in dark mode too, while the screen stays on. The
 * browser's back button closes it as Escape and its own button do, and the focus goes back to where it came from.
 */
export function FullScreen({ look, label, close, children }: FullScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = () => history.back();
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
      class={`full-screen ${look}`}
      aria-label={label}
      onCancel={(closing) => {
        closing.preventDefault();
        leave();
      }}
    >
      {children(leave)}
    </dialog>
  );
}
