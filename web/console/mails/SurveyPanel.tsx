import type { Answer } from '#contract/contract.ts';
import { type SurveyStep, type SurveyUse, surveyShownFrom, surveySteps, surveyUses } from '#domain/survey.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { AnswerBars } from './AnswerBars.tsx';

const useNames: Record<SurveyUse, string> = {
  '1': '1, not at all',
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5, very',
};

const stepNames: Record<SurveyStep, string> = { yes: 'Yes', maybe: 'Maybe', no: 'No' };

/** What students answered afterwards, as counts of nobody in particular. */
export function SurveyPanel({ event }: { event: Answer<'readEvent'> }) {
  const asked = useAsked('getSurvey', { event: event.id });
  return (
    <section class="stack" aria-labelledby="survey-title">
      <div class="stack close">
        <h2 id="survey-title">Survey</h2>
        <p class="soft">
          The follow-up asks students two questions. Answers hold no name and no time, and are shown once
          there are {surveyShownFrom}, so that nobody’s can be told from the others’.
        </p>
      </div>
      <Loaded asked={asked} label="Counting answers">
        {(figures) =>
          figures.answers === 0 ? (
            <section class="card stack close empty">
              <h3>Fewer than ten answers so far</h3>
              <p class="soft">
                {Date.parse(event.endsAt) > Date.now()
                  ? 'Students are asked when the event is over.'
                  : 'Most answer on the day they get the follow-up.'}
              </p>
            </section>
          ) : (
            <Figures {...figures} />
          )
        }
      </Loaded>
    </section>
  );
}

function Figures({ answers, useful, nextStep }: Answer<'getSurvey'>) {
  const useRows = surveyUses.map((use) => ({ name: useNames[use], count: useful[use] ?? 0 })).reverse();
  const good = (useful['4'] ?? 0) + (useful['5'] ?? 0);
  const steps = (nextStep.yes ?? 0) + (nextStep.maybe ?? 0);
  return (
    <>
      <p role="status">
        <strong>{answers.toLocaleString('en')} answers.</strong> {share(good, answers)} found it useful (4 or
        5), and {share(steps, answers)} mean to take a next step, or may.
      </p>
      <div class="breakdown">
        <section class="card">
          <AnswerBars caption="How useful was it?" rows={useRows} of={answers} />
        </section>
        <section class="card">
          <AnswerBars
            caption="Will you take a next step?"
            rows={surveySteps.map((step) => ({ name: stepNames[step], count: nextStep[step] ?? 0 }))}
            of={answers}
          />
        </section>
      </div>
    </>
  );
}

function share(part: number, of: number): string {
  return `${Math.round((100 * part) / of)}%`;
}
