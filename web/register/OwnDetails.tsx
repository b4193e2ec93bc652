import { commas } from '#domain/commas.ts';
import { ChosenSessions } from './ChosenSessions.tsx';
import type { Own } from './draft.ts';
import { useOwnSpeech } from './words.ts';

/** What the registration says about the student. */
export function OwnDetails({ own }: { own: Own }) {
  const { texts, locale } = useOwnSpeech();
  const facts: [string, string | undefined][] = [
    [texts.name, `${own.firstName} ${own.lastName}`],
    [texts.school, own.school],
    [texts.grade, texts.grades[own.grade]],
    [texts.emailName, own.email],
    [texts.needs, own.accommodations],
    [texts.interests, own.interests.map((interest) => texts.interestNames[interest]).join(commas[locale])],
  ];
  return (
    <>
      {own.event.sessions.length > 0 && own.kind === 'student' && (
        <ChosenSessions event={own.event} chosen={own.sessions} status={own.status} />
      )}
      <section class="stack close">
        <h3>{texts.details}</h3>
        <dl class="rows">
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
    </>
  );
}
