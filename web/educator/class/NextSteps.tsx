import { Button } from '#web/shared/Button.tsx';
import { useSpeech } from '../speech.ts';
import { useClass } from './classContext.ts';
import type { PartProps } from './PartProps.ts';
import { type Step, stepsOf } from './steps.ts';
import type { Part } from './usePart.ts';

const leadsTo: Partial<Record<Step, Part>> = {
  names: 'people',
  sessions: 'sessions',
  badges: 'badges',
  day: 'people',
  attendance: 'attendance',
};

/** The way of a class from the first tap to its attendance, and the one thing to do now. */
export function NextSteps({ go }: PartProps) {
  const { texts } = useSpeech();
  const { group, roster } = useClass();
  const rows = roster.asked.state === 'answered' ? roster.asked.value : undefined;
  return (
    <section class="card stack" aria-labelledby="steps-title">
      <h2 id="steps-title">{texts.nextTitle}</h2>
      <ol class="plain steps">
        {stepsOf(group, rows, new Date()).map(({ step, state }) => {
          const to = leadsTo[step];
          return (
            <li key={step} class={`step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="step-mark" aria-hidden="true">
                {state === 'done' ? '✓' : ''}
              </span>
              <div class="stack close">
                <p>
                  <strong>{texts.steps[step].title}</strong>
                  {state === 'done' && <span class="visually-hidden"> {texts.stepDone}</span>}
                </p>
                {state === 'now' && <p class="soft">{texts.steps[step].text(group)}</p>}
                {state === 'now' && to && (
                  <div>
                    <Button onClick={() => go(to)}>{texts.steps[step].action}</Button>
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
