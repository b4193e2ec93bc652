import { Spinner } from '#web/shared/Spinner.tsx';
import type { Answer } from './answerOf.ts';
import { Icon } from './Icon.tsx';

interface AnswerPanelProps {
  answer: Answer | undefined;
  checking: boolean;
  /** A cloud's outline is broken: the scan is kept, not yet answered. */
  dashed: boolean;
  /** What stands there between two badges. */
  idle: { title: string; help: string };
  checkingLabel: string;
}

/** The answer to the latest badge, to be read at arm's length, and said by a screen reader. */
export function AnswerPanel({ answer, checking, dashed, idle, checkingLabel }: AnswerPanelProps) {
  return (
    <section class="answer">
      <div aria-live="assertive" aria-atomic="true">
        {answer && (
          <div key={JSON.stringify(answer)} class="answer-words">
            <Icon name={answer.icon} dashed={dashed} />
            <h1>{answer.title}</h1>
            {answer.name && <p class="answer-name">{answer.name}</p>}
            {answer.school && <p class="answer-about">{answer.school}</p>}
            {answer.grade && <p class="answer-about">{answer.grade}</p>}
            {answer.since && <p class="answer-about">{answer.since}</p>}
            {answer.help && <p class="answer-help">{answer.help}</p>}
          </div>
        )}
      </div>
      {!answer && (
        <div class="answer-words">
          <h1>
            {checking && <Spinner />}
            {checking ? checkingLabel : idle.title}
          </h1>
          <p class="answer-help">{checking ? '\u00a0' : idle.help}</p>
        </div>
      )}
    </section>
  );
}
