import { useState } from 'preact/hooks';
import { rulesAllowed } from '#domain/mailRules.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Notice } from '../../shared/Notice.tsx';
import { EditForm } from '../edit/EditForm.tsx';
import type { EditProps } from '../edit/EditProps.ts';
import { newRule, ruleChanges, ruleForm, ruleMistakes, ruleOf } from '../forms/ruleForm.ts';
import { replaceAddress } from '../navigation.ts';
import { Switch } from '../parts/Switch.tsx';
import { consoleAddresses } from '../routing.ts';
import { useAsked } from '../useAsked.ts';
import { AudienceFields } from './AudienceFields.tsx';
import type { Deleted } from './DeletedRule.tsx';
import { DeleteRule } from './DeleteRule.tsx';
import { KindFields } from './KindFields.tsx';
import { RulePreview } from './RulePreview.tsx';
import { ruleTitle } from './ruleWords.ts';
import { WhenFields } from './WhenFields.tsx';
import { WordsFields } from './WordsFields.tsx';

interface RuleEditorProps extends EditProps {
  rule: string;
  onDeleted: (deleted: Deleted) => void;
}

/** One mail of the plan: what, to whom, when and in which words, beside how it will look. */
export function RuleEditor({ event, onEvent, rule: id, onDeleted }: RuleEditorProps) {
  const index = event.mailRules.findIndex((rule) => rule.id === id);
  const stored = event.mailRules[index];
  const isNew = id === 'new';
  const [form, setForm] = useState(() => (stored ? ruleForm(stored) : newRule));
  const [touched, setTouched] = useState(false);
  const [locale, setLocale] = useState<Locale>('en');
  const groups = useAsked('listGroups', { event: event.id }).value?.groups ?? [];

  if (!stored && !isNew) {
    return (
      <Notice title="This mail was deleted">
        <p>
          <a href={consoleAddresses.mail(event.id, 'plan')}>See what this event mails</a>
        </p>
      </Notice>
    );
  }
  if (isNew && event.mailRules.length >= rulesAllowed) {
    return (
      <Notice title={`An event has at most ${rulesAllowed} mails of its own`}>
        <p>
          Delete one you no longer need, then add another.{' '}
          <a href={consoleAddresses.mail(event.id, 'plan')}>See what this event mails</a>
        </p>
      </Notice>
    );
  }

  const path = `mailRules.${isNew ? event.mailRules.length : index}`;
  const mistakes = ruleMistakes(event, form, path);
  const sent = ruleOf(form, stored?.id);
  const shownIn = form.to === 'employers' ? 'en' : locale;
  const shown = mistakes.length === 0 ? { event: event.id, rule: sent, locale: shownIn } : undefined;
  const onForm = (change: Partial<typeof form>) => {
    setTouched(true);
    setForm((before) => ({ ...before, ...change }));
  };
  const backToPlan = () => replaceAddress(consoleAddresses.mail(event.id, 'plan'));
  return (
    <div>
      <a class="back" href={consoleAddresses.mail(event.id, 'plan')}>
        All mail
      </a>
      <EditForm
        event={event}
        title={isNew ? 'A new mail' : ruleTitle(form)}
        changes={mistakes.length > 0 ? {} : ruleChanges(event, sent)}
        changesOn={(newest) => ruleChanges(newest, sent)}
        mistakes={mistakes}
        mayLeave={isNew && !touched}
        onSaved={(saved) => {
          onEvent(saved);
          backToPlan();
        }}
        onDiscard={() => {
          if (!stored) return backToPlan();
          setForm(ruleForm(stored));
        }}
      >
        {(fault) => {
          const fields = { event, path, form, onForm, fault };
          return (
            <div class="rule-editor">
              <div class="stack wide">
                {isNew && <KindFields {...fields} />}
                <WhenFields {...fields} />
                <AudienceFields {...fields} groups={groups} />
                <WordsFields {...fields} locale={locale} onLocale={setLocale} />
                <Switch
                  id={`${path}.on`}
                  label="Send this mail"
                  hint="Switched off it keeps its time and words, and nobody gets it"
                  on={form.on}
                  onSwitch={(on) => onForm({ on })}
                />
                {stored && (
                  <DeleteRule {...{ event, onEvent, onDeleted }} rule={stored.id} title={ruleTitle(form)} />
                )}
              </div>
              <RulePreview event={event} form={form} shown={shown} />
            </div>
          );
        }}
      </EditForm>
    </div>
  );
}
