import type { AfterEventFacts } from '../facts.ts';
import type { Letter } from '../layout.ts';
import { texts } from '../texts/texts.ts';

/** What every mail to a student after the event begins with and ends with. */
export function afterEventFrame({
  event,
  registration: { locale },
  from,
  choices,
}: AfterEventFacts): Pick<Letter, 'locale' | 'eyebrow' | 'footer' | 'from'> &
  Pick<AfterEventFacts, 'choices'> {
  const { footer } = texts[locale];
  return {
    locale,
    eyebrow: event.name,
    footer: [footer.studentAfter(event.name), footer.untracked],
    from,
    choices,
  };
}
