import { useState } from 'preact/hooks';
import { Notice } from '../../shared/Notice.tsx';
import { CopyAction } from '../copy/CopyAction.tsx';
import type { EditProps } from '../edit/EditProps.ts';
import { eventMoment } from '../eventMoment.ts';
import { languageForm } from '../forms/languagesForm.ts';
import { textsToTranslate, translated } from '../forms/textsToTranslate.ts';
import type { OrganizerGroup } from '../groupTotals.ts';
import { languageNames } from '../labels.ts';
import { useMayChange } from '../member.ts';
import { EndingActions } from '../parts/EndingActions.tsx';
import { eventPhase } from '../parts/eventPhase.ts';
import { PublishPanel } from '../parts/PublishPanel.tsx';
import { RegistrationStateCard } from '../parts/RegistrationStateCard.tsx';
import { StudentLink } from '../parts/StudentLink.tsx';
import { consoleAddresses, type EditSection, translatedLocales } from '../routing.ts';

/** Where the event stands and what to do next. */
export function OverviewTab({ event, onEvent, groups }: EditProps & { groups: readonly OrganizerGroup[] }) {
  const mayChange = useMayChange();
  const [justPublished, setJustPublished] = useState(false);
  const phase = eventPhase(event, new Date());
  return (
    <div class="overview">
      <div class="stack wide">
        {justPublished && (
          <Notice look="good" role="status" title="Published">
            <p>{publishedSentence(event)}</p>
          </Notice>
        )}
        {phase === 'draft' && mayChange && (
          <PublishPanel
            event={event}
            onEvent={(published) => {
              setJustPublished(true);
              onEvent(published);
              // The button that had it is gone.
              document.getElementById('main')?.focus({ preventScroll: true });
            }}
          />
        )}
        {(phase === 'open' || phase === 'on') && (
          <>
            <RegistrationStateCard key={event.revision} event={event} groups={groups} />
            <StudentLink event={event} />
          </>
        )}
        {phase === 'over' && (
          <section class="card stack close">
            <h2>This event is over</h2>
            <p>
              See <a href={consoleAddresses.event(event.id, 'live')}>who came</a>, and how{' '}
              <a href={consoleAddresses.mail(event.id, 'plan')}>follow-ups and the attendance summary</a> are
              doing.
            </p>
            {mayChange && (
              <>
                <p>Holding it again? A copy has everything you wrote, and none of the people.</p>
                <div>
                  <CopyAction event={event} look="main" />
                </div>
              </>
            )}
          </section>
        )}
        {phase === 'cancelled' && (
          <section class="card stack close">
            <h2>This event was cancelled</h2>
            <p>Everyone who was registered is told by mail. The student’s link says so too.</p>
            {mayChange && (
              <div>
                <CopyAction event={event} />
              </div>
            )}
          </section>
        )}
        {event.description && (
          <section class="stack close">
            <h2>What students read</h2>
            <p class="prose">{event.description}</p>
          </section>
        )}
      </div>
      <aside class="stack">
        <Contents event={event} link={mayChange && phase !== 'cancelled'} />
        {mayChange && (phase === 'open' || phase === 'on' || phase === 'draft') && (
          <>
            <CopyAction event={event} wide />
            <EndingActions event={event} onEvent={onEvent} phase={phase} />
          </>
        )}
      </aside>
    </div>
  );
}

function publishedSentence({ opensAt, timeZone }: EditProps['event']): string {
  return opensAt && Date.parse(opensAt) > Date.now()
    ? `Students see it now, and can register from ${eventMoment(opensAt, timeZone)}.`
    : 'Students can register now.';
}

function Contents({ event, link }: { event: EditProps['event']; link: boolean }) {
  const count = (number: number, one: string, many: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  const rows: { section: EditSection; text: string }[] = [
    { section: 'registration', text: count(event.capacity, 'place', 'places') },
    { section: 'sessions', text: count(event.sessions.length, 'session', 'sessions') },
    { section: 'employers', text: count(event.employers.length, 'employer', 'employers') },
    { section: 'questions', text: count(event.roles.length, 'role', 'roles') },
    { section: 'questions', text: count(event.questions.length, 'question', 'questions') },
  ];
  const texts = textsToTranslate(event);
  const languages = translatedLocales.map((language) => {
    const { done, all } = translated(texts, languageForm(event, language));
    return { language, text: `${languageNames[language]}: ${done} of ${all} texts` };
  });
  return (
    <section class="card stack close" aria-labelledby="contents-title">
      <h2 id="contents-title">What is in it</h2>
      <ul class="plain contents">
        {rows.map(({ section, text }) => (
          <li key={text}>{link ? <a href={consoleAddresses.edit(event.id, section)}>{text}</a> : text}</li>
        ))}
        {languages.map(({ language, text }) => (
          <li key={language}>
            {link ? <a href={consoleAddresses.language(event.id, language)}>{text}</a> : text}
          </li>
        ))}
      </ul>
    </section>
  );
}
