import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { foldedSchool } from '#domain/school.ts';
import { leadOn } from '#web/shared/Field.tsx';
import { LabelledControl, labelled } from '#web/shared/LabelledControl.tsx';
import { schoolMatches } from './schoolMatches.ts';
import { useFormSpeech } from './words.ts';

interface SchoolFieldProps {
  /** What the organizer knows; any other name is welcome too. */
  schools: string[];
  value: string;
  onValue: (school: string) => void;
  fault: string | undefined;
}

const id = 'school';

/**
 * The school, picked from those that fit what is typed or written in full: a combobox with a list that helps and
 * never insists. A spelling that differs only in case or accents becomes the organizer's own on leaving.
 */
export function SchoolField({ schools, value, onValue, fault }: SchoolFieldProps) {
  const { texts, locale } = useFormSpeech();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const found = !open ? [] : value.trim() ? schoolMatches(value, schools) : schools;
  const shown = found.length > 0 && !(found.length === 1 && found[0] === value);
  const labelling = { id, label: texts.school, hint: schools.length ? texts.schoolHint : undefined, fault };

  useEffect(() => {
    // A phone's keyboard would hide the list: the field goes to the top of what it leaves free.
    const below = box.current?.getBoundingClientRect().bottom ?? 0;
    if (shown && below + 120 > (visualViewport?.height ?? innerHeight)) box.current?.scrollIntoView();
  }, [shown]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (school: string) => {
    onValue(school);
    close();
  };
  const press = (pressed: TargetedKeyboardEvent<HTMLInputElement>) => {
    const { key } = pressed;
    const chosen = shown ? found[active] : undefined;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!schools.length) return;
      pressed.preventDefault();
      setOpen(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      // The field itself is one of the places to go round by.
      const places = found.length + 1;
      if (shown) setActive(((active + 1 + step + places) % places) - 1);
      else setActive(Math.min(step - 1, 0));
    } else if (key === 'Enter' && chosen) {
      pressed.preventDefault();
      pick(chosen);
    } else if (key === 'Tab' && chosen) {
      pick(chosen);
    } else if (key === 'Escape' && shown) {
      pressed.preventDefault();
      close();
    } else {
      leadOn(pressed);
    }
  };
  const leave = () => {
    close();
    const folded = foldedSchool(value);
    const known = schools.find((school) => foldedSchool(school) === folded);
    if (known && known !== value) onValue(known);
  };

  return (
    <LabelledControl {...labelling}>
      <div class="picker" ref={box}>
        <input
          {...labelled(labelling)}
          {...(schools.length && {
            role: 'combobox' as const,
            'aria-autocomplete': 'list' as const,
            'aria-expanded': shown,
            'aria-controls': shown ? `${id}-list` : undefined,
            'aria-activedescendant': shown && active >= 0 ? `${id}-${active}` : undefined,
          })}
          name={id}
          value={value}
          onInput={(typed) => {
            onValue(typed.currentTarget.value);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={press}
          onBlur={leave}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          enterKeyHint="next"
          maxLength={100}
          required
        />
        {shown && (
          <div class="picker-list" id={`${id}-list`} role="listbox" aria-label={texts.school}>
            {found.map((school, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, as the pattern for comboboxes says
              <div
                key={school}
                class="picker-option"
                tabIndex={-1}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(press) => press.preventDefault()}
                onClick={() => pick(school)}
              >
                {school}
              </div>
            ))}
          </div>
        )}
        <span class="visually-hidden" role="status">
          {shown ? plural(locale, found.length, texts.schoolsFound) : ''}
        </span>
      </div>
    </LabelledControl>
  );
}
