import type { SurveyStep, SurveyUse } from '#domain/survey.ts';
import { surveyShownFrom } from '#domain/survey.ts';
import { frame } from '#web/shared/texts/frame/en.ts';

const uses: Record<SurveyUse, string> = {
  '1': 'Not useful',
  '2': 'A little useful',
  '3': 'Somewhat useful',
  '4': 'Useful',
  '5': 'Very useful',
};

const steps: Record<SurveyStep, string> = { yes: 'Yes', maybe: 'Maybe', no: 'No' };

/** What the survey says. `Texts` is this shape, so a catalog that lacks a key does not build. */
export const texts = {
  ...frame,

  pageTitle: 'Two questions',
  title: 'How was it for you?',
  lead: 'Two questions, two taps.',
  useful: 'How useful was this event for you?',
  uses,
  nextStep: 'Do you plan to take a next step?',
  steps,
  promise: `Nobody can see who answered, or when. We keep your two answers and nothing with them: not your name, not this link, no date. Organizers see counts only, from ${surveyShownFrom} answers on.`,
  send: 'Send my answers',
  sendAgain: 'Send again',
  sending: 'Sending…',
  faultsTitle: 'One more tap',
  usefulMissing: 'Choose how useful the event was',
  nextStepMissing: 'Choose whether you plan a next step',
  thanksTitle: 'Thank you!',
  thanksText: 'Your answers are in. They help make the next event better. You can close this page.',
  answeredTitle: 'Already answered',
  answeredText: 'The questions were answered with this link before. Thank you!',
  overTitle: 'This survey is closed',
  overText: 'Answers were taken until 30 days after the event. Thank you for wanting to help.',
  noLinkTitle: 'Open the link in your mail',
  noLinkText: 'The questions open with the link in the mail you got after the event.',
  badLinkTitle: 'This link doesn’t work',
  badLinkText: 'It may have been cut off. Open it again from the mail you got after the event.',
};

export type Texts = typeof texts;
