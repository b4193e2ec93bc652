import type { ComponentChildren } from 'preact';
import { Spinner } from '#web/shared/Spinner.tsx';
import type { AnswerWords } from './answerOf.ts';
import type { Answer } from './engine/stationEngine.ts';
import { Icon } from './Icon.tsx';

interface AnswerPanelProps {
  answer: Answer | undefined;
  words: AnswerWords | undefined;
  /** What stands there between two badges. */
  idle: { title: string; help: string };
  /** Who gave the answer, said quietly; undefined where that says nothing. */
  mark: string | undefined;
  /** What may be done about the answer. */
  children: ComponentChildren;
}

/** The answer to the latest badge, to be read at arm's length, and said by a screen reader. */
export function AnswerPanel({ answer, words, idle, mark, children }: AnswerPanelProps) {
  const checking = answer?.verdict === 'checking';
  return (
    <section class="answer">
      <div aria-live="assertive" aria-atomic="true">
        {answer && words && (
          <div key={`${answer.entry} ${answer.verdict}`} class="answer-words">
            {!checking && <Icon name={words.icon} dashed={answer.verdict === 'unverified'} />}
            <h1>
              {checking && <Spinner />}
              {words.title}
            </h1>
            {words.name && <p class="answer-name">{words.name}</p>}
            {words.school && <p class="answer-about">{words.school}</p>}
            {words.grade && <p class="answer-about">{words.grade}</p>}
            {words.since && <p class="answer-about">{words.since}</p>}
            {words.help && <p class="answer-help">{words.help}</p>}
          </div>
        )}
      </div>
      {!answer && (
        <div class="answer-words">
          <h1>{idle.title}</h1>
          <p class="answer-help">{idle.help}</p>
        </div>
      )}
      <div class="answer-foot">
        <p class="answer-mark" data-by={answer?.by}>
          {mark}
        </p>
        {children}
      </div>
    </section>
  );
}
