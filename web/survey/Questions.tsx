import { useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { type SurveyStep, type SurveyUse, surveySteps, surveyUses } from '#domain/survey.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { settle } from '#web/shared/useReply.ts';
import { useSpeech } from './speech.ts';
import { forgetSurveyAttempt, surveyAttempt } from './surveyAttempt.ts';

interface QuestionsProps {
  token: string;
  /** The event's name. */
  event: string;
  done: (outcome: 'thanked' | 'answered-before' | 'over') => void;
}

const ids = { useful: 'useful', nextStep: 'next-step' };

/** Both questions on one page. What was chosen stays while sending it fails. */
export function Questions({ token, event, done }: QuestionsProps) {
  const { texts } = useSpeech();
  const [useful, setUseful] = useState<SurveyUse>();
  const [nextStep, setNextStep] = useState<SurveyStep>();
  const [tries, setTries] = useState(0);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const faults = tries
    ? [
        ...(useful ? [] : [{ id: ids.useful, message: texts.usefulMissing }]),
        ...(nextStep ? [] : [{ id: ids.nextStep, message: texts.nextStepMissing }]),
      ]
    : [];
  const faultOf = (id: string) => faults.find((fault) => fault.id === id)?.message;

  const send = async () => {
    setTrouble('');
    setTries(tries + 1);
    if (!useful || !nextStep || sending) return;
    setSending(true);
    const sent = { token, ...surveyAttempt(token), useful, nextStep };
    const came = await settle<'answerSurvey'>((signal) => call('answerSurvey', sent, { signal }));
    setSending(false);
    const refusal = came.state === 'refused' ? came.refusal.refusal : undefined;
    if (came.state === 'answered' || refusal === 'already-answered' || refusal === 'survey-over') {
      forgetSurveyAttempt();
      done(came.state === 'answered' ? 'thanked' : refusal === 'survey-over' ? 'over' : 'answered-before');
    } else {
      setTrouble(came.state === 'lost' && came.offline ? texts.offline : texts.troubled);
    }
  };

  return (
    <form
      class="stack wide"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <header class="stack close">
        <p class="soft">
          <bdi>{event}</bdi>
        </p>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </header>
      <ErrorSummary title={texts.faultsTitle} faults={faults} round={tries} />
      <div class="card stack questions">
        <ChoiceGroup id={ids.useful} legend={texts.useful} fault={faultOf(ids.useful)}>
          <div class="scale">
            {surveyUses.map((use) => (
              <Choice
                key={use}
                type="radio"
                name="useful"
                checked={useful === use}
                onChoose={() => setUseful(use)}
              >
                <span class="scale-number">{use}</span> <span>{texts.uses[use]}</span>
              </Choice>
            ))}
          </div>
        </ChoiceGroup>
        <ChoiceGroup id={ids.nextStep} legend={texts.nextStep} fault={faultOf(ids.nextStep)}>
          <div class="steps">
            {surveySteps.map((step) => (
              <Choice
                key={step}
                type="radio"
                name="nextStep"
                checked={nextStep === step}
                onChoose={() => setNextStep(step)}
              >
                {texts.steps[step]}
              </Choice>
            ))}
          </div>
        </ChoiceGroup>
        <p class="promise">{texts.promise}</p>
        {trouble && (
          <Notice look="bad" role="alert">
            <p>{trouble}</p>
          </Notice>
        )}
        <Button wide type="submit" busy={sending}>
          {sending ? texts.sending : trouble ? texts.sendAgain : texts.send}
        </Button>
      </div>
    </form>
  );
}
