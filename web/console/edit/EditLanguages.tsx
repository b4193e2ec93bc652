import { useState } from 'preact/hooks';
import type { TranslatedLocale } from '#domain/event.ts';
import { Choice } from '../../shared/Choice.tsx';
import { controlId } from '../describeFaults.ts';
import { type LanguageForm, languageChanges, languageForm, pathOf } from '../forms/languagesForm.ts';
import { type TextGroup, textsToTranslate, translated } from '../forms/textsToTranslate.ts';
import { languageNames } from '../labels.ts';
import { Meter } from '../parts/Meter.tsx';
import { SectionNav } from '../parts/SectionNav.tsx';
import { consoleAddresses, translatedLocales } from '../routing.ts';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';
import { TranslationField } from './TranslationField.tsx';

/** Every English text beside its place in one other language. */
export function EditLanguages({ event, onEvent, language }: EditProps & { language: TranslatedLocale }) {
  const [form, setForm] = useState(() => languageForm(event, language));
  const [missingOnly, setMissingOnly] = useState(false);
  const groups = textsToTranslate(event);
  const { done, all } = translated(groups, form);
  const name = languageNames[language];
  const saved = languageForm(event, language);
  const shown = missingOnly ? withoutGiven(groups, saved) : groups;
  return (
    <EditForm
      event={event}
      title="Languages"
      changes={languageChanges(event, language, form)}
      onSaved={(newer) => {
        onEvent(newer);
        setForm(languageForm(newer, language));
      }}
      onDiscard={() => setForm(saved)}
    >
      {(fault) => (
        <div class="stack wide">
          <div class="stack">
            <p class="soft">
              Turnout’s own words are there in every language. Give yours here: students and educators read
              them in the language they chose, and the English text wherever one is missing. Your words in
              reminders and follow-ups are written in every language where they are, under{' '}
              <a href={consoleAddresses.mail(event.id, 'plan')}>Mail</a>.
            </p>
            <SectionNav
              label="Language to write in"
              sections={translatedLocales}
              titles={languageNames}
              current={language}
              address={(locale) => consoleAddresses.language(event.id, locale)}
              across
            />
            <div>
              <p role="status">
                <strong>
                  {done} of {all} texts
                </strong>{' '}
                in {name}
              </p>
              <Meter of={all} done={done} />
            </div>
            <Choice
              type="checkbox"
              name="missing-only"
              checked={missingOnly}
              onChoose={setMissingOnly}
              hint="Texts leave this list once they are saved"
            >
              Show only texts without {name}
            </Choice>
          </div>
          {shown.length === 0 && <p>Every text has its {name} one.</p>}
          {shown.map((group) => (
            <section key={group.title} class="stack">
              <h3>{group.title}</h3>
              {group.items.map((item, index) => (
                <div key={index} class="stack translations">
                  {item.title && <h4>{item.title}</h4>}
                  {item.texts.map(({ key, part, english, lines }) => (
                    <TranslationField
                      key={key}
                      id={controlId(pathOf(key, language))}
                      part={part}
                      english={english}
                      lines={lines}
                      language={language}
                      value={form[key] ?? ''}
                      onValue={(text) => setForm((before) => ({ ...before, [key]: text }))}
                      fault={fault(pathOf(key, language))}
                    />
                  ))}
                </div>
              ))}
            </section>
          ))}
        </div>
      )}
    </EditForm>
  );
}

/** Only what has no words yet, by what is saved: a field must not vanish under the fingers that fill it. */
function withoutGiven(groups: readonly TextGroup[], saved: LanguageForm): TextGroup[] {
  return groups
    .map((group) => ({
      ...group,
      items: group.items
        .map((item) => ({ ...item, texts: item.texts.filter(({ key }) => !saved[key]) }))
        .filter(({ texts }) => texts.length > 0),
    }))
    .filter(({ items }) => items.length > 0);
}
