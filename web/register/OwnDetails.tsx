import { ChosenSessions } from './ChosenSessions.tsx';
import type { Own } from './draft.ts';
import { useSpeech } from './Speech.tsx';

/** What the registration says about the student. */
export function OwnDetails({ own }: { own: Own }) {
  const { texts } = useSpeech();
  const facts: [string, string | undefined][] = [
    [texts.name, `${own.firstName} ${own.lastName}`],
    [texts.school, own.school],
    [texts.grade, texts.grades[own.grade]],
    [texts.emailName, own.email],
    [texts.interests, own.interests.map((interest) => texts.interestNames[interest]).join(', ')],
  ];
  return (
    <>
      {own.event.sessions.length > 0 && (
        <ChosenSessions event={own.event} chosen={own.sessions} status={own.status} />
      )}
      <section class="stack close">
        <h3>{texts.details}</h3>
        <dl class="rows">
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
    </>
  );
}
