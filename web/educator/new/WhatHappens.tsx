import { placesWithoutApproval } from '#domain/group.ts';
import { useSpeech } from '../speech.ts';

/** What registering a class means, before anything is asked. */
export function WhatHappens() {
  const { texts } = useSpeech();
  return (
    <section class="stack close what-happens">
      <h2>{texts.whatHappens}</h2>
      <ol class="stack close">
        {texts.whatHappensSteps(placesWithoutApproval).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
