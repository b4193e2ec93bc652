import { Button } from '#web/shared/Button.tsx';
import { useSpeech } from './Speech.tsx';

/** Clears the page for whoever comes next. */
export function DoneNext({ done }: { done: () => void }) {
  const { texts } = useSpeech();
  return (
    <div class="stack close done-next">
      <Button look="quiet" wide onClick={done} aria-describedby="done-next-hint">
        {texts.doneNext}
      </Button>
      <p class="hint" id="done-next-hint">
        {texts.doneNextText}
      </p>
    </div>
  );
}
