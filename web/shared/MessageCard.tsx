import type { ComponentChildren } from 'preact';

interface MessageCardProps {
  title: string;
  text: string;
  /** `alert` interrupts a screen reader; not for what was there from the start. */
  role?: 'alert';
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** All that a page has to say, where it can't show what it is for. */
export function MessageCard({ title, text, role, children }: MessageCardProps) {
  return (
    <div class="card stack" role={role}>
      <h1 class="title">{title}</h1>
      <p class="lead">{text}</p>
      {children && <div>{children}</div>}
    </div>
  );
}
