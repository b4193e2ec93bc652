import { useEffect, useState } from 'preact/hooks';

/** The steps of registering, in order. */
const steps = ['age', 'you', 'day'] as const;
export type Step = (typeof steps)[number];

/**
 * The step that is shown. Each one is an entry in the tab's history, so that the browser's back button
 * leads to the step before and not away from the page. What was entered is never in the history.
 */
export function useSteps() {
  const [step, setStep] = useState<Step>('age');
  useEffect(() => {
    // After a reload nothing is entered any more, whatever step the entry is of.
    if (stepOf(history.state) !== 'age') history.replaceState(null, '');
    const restoration = history.scrollRestoration;
    history.scrollRestoration = 'manual';
    const turned = () => setStep(stepOf(history.state));
    addEventListener('popstate', turned);
    return () => {
      removeEventListener('popstate', turned);
      history.scrollRestoration = restoration;
    };
  }, []);
  return {
    step,
    go(to: Step) {
      history.pushState({ step: to }, '');
      setStep(to);
    },
    back: () => history.back(),
    /** Makes the first step's entry the present one: the next step back leaves the page. */
    finish() {
      const taken = steps.indexOf(step);
      if (taken > 0) history.go(-taken);
    },
  };
}

function stepOf(state: unknown): Step {
  const named = state && typeof state === 'object' && 'step' in state ? state.step : undefined;
  return steps.find((step) => step === named) ?? 'age';
}
