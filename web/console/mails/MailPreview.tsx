import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { directionOf } from '#domain/direction.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import { MailFrame } from './MailFrame.tsx';

type Shown = 'phone' | 'laptop' | 'text';

const names: Record<Shown, string> = { phone: 'Phone', laptop: 'Laptop', text: 'Text only' };
const widths = { phone: 375, laptop: 680 };

/** A mail as it arrives: its line in the inbox, and the mail on a phone, on a laptop and where only text is shown. */
export function MailPreview({ mail, locale }: { mail: Answer<'previewMail'>; locale: Locale }) {
  const [shown, setShown] = useState<Shown>('phone');
  return (
    <div class="stack mail-preview">
      <ChoiceGroup id="shown-on" legend={<span class="visually-hidden">Shown on</span>} chips>
        {(Object.keys(names) as Shown[]).map((name) => (
          <Choice
            key={name}
            chip
            type="radio"
            name="shown-on"
            value={name}
            checked={name === shown}
            onChoose={() => setShown(name)}
          >
            {names[name]}
          </Choice>
        ))}
      </ChoiceGroup>
      <div class={`mail-screen ${shown}`}>
        <div class="inbox-line" lang={locale} dir={directionOf(locale)}>
          <p class="inbox-subject">{mail.subject}</p>
          <p class="soft small inbox-preview">{mail.preview}</p>
        </div>
        {shown === 'text' ? (
          <pre class="mail-text" lang={locale} dir={directionOf(locale)}>
            {mail.text}
          </pre>
        ) : (
          <MailFrame html={mail.html} title={`The mail “${mail.subject}”`} width={widths[shown]} />
        )}
      </div>
      <p class="soft small">
        {mail.filledFrom === 'someone-real'
          ? 'Filled from someone who would get it. Links do nothing here.'
          : 'Filled with made-up names. Links do nothing here.'}
      </p>
    </div>
  );
}
