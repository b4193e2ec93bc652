import { useState } from 'preact/hooks';
import { hourOf } from '#web/shared/wallClock.ts';
import { Choice } from '../../shared/Choice.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import {
  newSession,
  type SessionDraft,
  sessionDrafts,
  sessionMistakes,
  sessionsChanges,
} from '../forms/sessionsForm.ts';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';
import { ItemList } from './ItemList.tsx';

/** The timed parts of an event, each with its own places. */
export function EditSessions({ event, onEvent }: EditProps) {
  const [drafts, setDrafts] = useState(() => sessionDrafts(event));
  return (
    <EditForm
      event={event}
      title="Sessions"
      changes={sessionsChanges(event, drafts)}
      mistakes={sessionMistakes(event, drafts)}
      onSaved={(saved) => {
        onEvent(saved);
        setDrafts(sessionDrafts(saved));
      }}
      onDiscard={() => setDrafts(sessionDrafts(event))}
    >
      {(fault) => (
        <>
          <p class="soft">
            Panels, workshops and tours with places of their own. Students choose them as they register, and
            cannot choose two that overlap. Times are in {event.timeZone}.
          </p>
          <ItemList<SessionDraft>
            one="session"
            items={drafts}
            onItems={setDrafts}
            nameOf={(draft) => draft.title}
            noteOf={noteOf}
            make={() => newSession(event, drafts)}
            empty="No sessions. Students register for the event as a whole."
            hasFault={(index) => fault(`sessions.${index}`) !== undefined}
          >
            {(draft, change, index) => {
              const at = (name: string) => `sessions.${index}.${name}`;
              return (
                <>
                  <Field
                    id={at('title')}
                    label="Title"
                    value={draft.title}
                    onValue={(title) => change({ title })}
                    fault={fault(at('title'))}
                  />
                  <div class="columns">
                    <Field
                      id={at('room')}
                      label="Room"
                      value={draft.room}
                      onValue={(room) => change({ room })}
                      fault={fault(at('room'))}
                    />
                    <Field
                      id={at('capacity')}
                      label="Places"
                      inputMode="numeric"
                      value={draft.capacity}
                      onValue={(capacity) => change({ capacity })}
                      fault={fault(at('capacity'))}
                    />
                  </div>
                  <div class="columns">
                    <Field
                      id={at('startsAt')}
                      label="Starts"
                      type="datetime-local"
                      value={draft.startsAt}
                      onValue={(startsAt) => change({ startsAt })}
                      fault={fault(at('startsAt'))}
                    />
                    <Field
                      id={at('endsAt')}
                      label="Ends"
                      type="datetime-local"
                      value={draft.endsAt}
                      onValue={(endsAt) => change({ endsAt })}
                      fault={fault(at('endsAt'))}
                    />
                  </div>
                  <Choice
                    type="checkbox"
                    name={at('waitlist')}
                    checked={draft.waitlist}
                    onChoose={(waitlist) => change({ waitlist })}
                    hint={
                      draft.waitlist
                        ? 'Students wait in line when it is full, and move up by mail'
                        : 'Once it is full, it cannot be chosen'
                    }
                  >
                    Waitlist
                  </Choice>
                  <TextArea
                    id={at('description')}
                    label="Description"
                    rows={3}
                    value={draft.description}
                    onValue={(description) => change({ description })}
                    fault={fault(at('description'))}
                  />
                </>
              );
            }}
          </ItemList>
        </>
      )}
    </EditForm>
  );
}

/** "9:30 AM to 10:00 AM, Room 12, 30 places, no waitlist" */
function noteOf(draft: SessionDraft): string {
  const times = draft.startsAt && draft.endsAt && `${hourOf(draft.startsAt)} to ${hourOf(draft.endsAt)}`;
  const places = draft.capacity && `${draft.capacity} ${Number(draft.capacity) === 1 ? 'place' : 'places'}`;
  return [times, draft.room, places, !draft.waitlist && 'no waitlist'].filter(Boolean).join(', ');
}
