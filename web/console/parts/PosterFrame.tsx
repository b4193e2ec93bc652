import type { ComponentChildren } from 'preact';
import { Button } from '../../shared/Button.tsx';

interface PosterFrameProps {
  title: string;
  note: string;
  back: { href: string; text: string };
  /** What can be chosen about it before it is printed. */
  options?: ComponentChildren;
  children: ComponentChildren;
}

/** A sheet of paper on screen, with what to do with it above; only the sheet is printed. */
export function PosterFrame({ title, note, back, options, children }: PosterFrameProps) {
  return (
    <div class="stack">
      <div class="no-print stack close">
        <a class="back" href={back.href}>
          {back.text}
        </a>
        <div class="screen-head">
          <h1>{title}</h1>
          <Button onClick={() => print()}>Print</Button>
        </div>
        <p class="soft">{note}</p>
        {options}
      </div>
      <article class="poster" aria-label={title}>
        {children}
      </article>
    </div>
  );
}
