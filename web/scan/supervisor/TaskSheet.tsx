import type { Grade, Locale } from '#domain/vocabulary.ts';
import type { StationEngine, StationState } from '../engine/stationEngine.ts';
import { Sheet } from '../Sheet.tsx';
import type { StationTexts } from '../stationTexts.en.ts';
import type { Task } from '../task.ts';
import { ClassTask } from './ClassTask.tsx';
import { NewBadge } from './NewBadge.tsx';
import { SearchTask } from './SearchTask.tsx';
import { supervisorTexts } from './texts.ts';
import { WalkInTask } from './WalkInTask.tsx';

interface TaskSheetProps {
  task: Task;
  engine: StationEngine;
  state: StationState;
  grades: Record<Grade, string>;
  verdictWords: StationTexts['answer'];
  locale: Locale;
  done: () => void;
  /** Closed before it was done. */
  close: () => void;
}

/** A supervisor's task over the scanner; its result is shown where every answer is. */
export function TaskSheet({
  task,
  engine,
  state,
  grades,
  verdictWords,
  locale,
  done,
  close,
}: TaskSheetProps) {
  const texts = supervisorTexts(locale);
  const common = { engine, grades, locale, done };
  return (
    <Sheet title={titleOf()} close={texts.close} onClose={close}>
      {task.kind === 'search' && (
        <SearchTask {...common} online={state.online} texts={texts} words={verdictWords} />
      )}
      {task.kind === 'class' && <ClassTask {...common} code={task.code} texts={texts.group} />}
      {task.kind === 'walk-in' && (
        <WalkInTask {...common} blank={task.blank} state={state} texts={texts.walkIn} />
      )}
      {task.kind === 'new-badge' && <NewBadge answer={task.answer} texts={texts.newBadge} done={done} />}
    </Sheet>
  );

  function titleOf(): string {
    switch (task.kind) {
      case 'search':
        return texts.search.title;
      case 'class':
        return texts.group.title;
      case 'walk-in':
        return texts.walkIn.title;
      case 'new-badge':
        return texts.newBadge.title;
    }
  }
}
