import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { WhenAndWhere } from '../parts/WhenAndWhere.tsx';
import { useSpeech } from '../speech.ts';
import { CancelClass } from './CancelClass.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useClass } from './classContext.ts';
import { arrivalTimeOf } from './classDraft.ts';

/** What the organizers know of the class besides its roster, and how that is changed. */
export function Changes() {
  const { texts, locale } = useSpeech();
  const { group, tell } = useClass();
  const [changing, setChanging] = useState(false);
  if (changing) return <ChangeForm close={() => setChanging(false)} />;
  return (
    <section class="card stack" aria-labelledby="details-title">
      <h2 id="details-title">{texts.detailsTitle}</h2>
      <WhenAndWhere event={group.event} />
      <dl class="rows">
        <div>
          <dt>{texts.fields.students}</dt>
          <dd>{texts.number(group.students)}</dd>
        </div>
        <div>
          <dt>{texts.fields.chaperones}</dt>
          <dd>{texts.number(group.chaperones)}</dd>
        </div>
        <div>
          <dt>{texts.fields.arrivalBy}</dt>
          <dd>{texts.arrivalLine(group.arrival.by, arrivalTimeOf(group), locale)}</dd>
        </div>
        <div>
          <dt>{texts.fields.lunches}</dt>
          <dd>{texts.number(group.lunches)}</dd>
        </div>
      </dl>
      {!group.event.over && (
        <div class="row actions">
          {group.mayChange ? (
            <Button
              look="quiet"
              onClick={() => {
                tell(undefined);
                setChanging(true);
              }}
            >
              {texts.change}
            </Button>
          ) : (
            <p class="soft">{texts.refusals['group-closed']}</p>
          )}
          <CancelClass />
        </div>
      )}
    </section>
  );
}
