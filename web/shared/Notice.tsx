import type { ComponentChildren } from 'preact';

interface NoticeProps {
  look?: 'calm' | 'good' | 'warn' | 'bad';
  title?: ComponentChildren;
  /** `alert` interrupts a screen reader, `status` waits its turn; neither for what was there from the start. */
  role?: 'alert' | 'status';
  children?: ComponentChildren;
}

/** Something a person should know, set apart from the rest. Never by colour alone: it says it in words. */
export function Notice({ look = 'calm', title, role, children }: NoticeProps) {
  return (
    <div class={`notice ${look}`} role={role}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
