import { Button } from '#web/shared/Button.tsx';
import { useSpeech } from '../speech.ts';

interface PagesProps {
  label: string;
  /** From 0. */
  page: number;
  pages: number;
  turn: (page: number) => void;
}

/** Leads through a list that is too long for one screen. Nothing where one page holds it all. */
export function Pages({ label, page, pages, turn }: PagesProps) {
  const { texts } = useSpeech();
  if (pages < 2) return null;
  return (
    <nav class="row pages" aria-label={label}>
      <Button
        look="quiet"
        onClick={() => turn(Math.max(0, page - 1))}
        aria-disabled={page === 0 || undefined}
      >
        {texts.previousPage}
      </Button>
      <span role="status">{texts.pageOf(page + 1, pages)}</span>
      <Button
        look="quiet"
        onClick={() => turn(Math.min(pages - 1, page + 1))}
        aria-disabled={page === pages - 1 || undefined}
      >
        {texts.nextPage}
      </Button>
    </nav>
  );
}
