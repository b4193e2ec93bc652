import { Code } from '#web/shared/sheets/Code.tsx';
import { useClass } from '../class/classContext.ts';
import { nameOf } from '../people/nameOf.ts';
import { useSpeech } from '../speech.ts';
import type { PrintedPerson } from './codePaths.ts';
import { typedCode } from './typedCode.ts';

/** What a person tears off and keeps: the way to their own page, by camera or typed. */
export function PrintedSlip({ person }: { person: PrintedPerson }) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const { host } = new URL(person.manageUrl);
  return (
    <>
      <p class="slip-name">
        <bdi>{nameOf(person, group.school)}</bdi>
      </p>
      <div class="slip-body">
        <Code code={person.linkCode} />
        <div class="slip-words">
          <p>{texts.slipWhat}</p>
          <p class="slip-typed">
            {texts.slipOrType} <bdi class="slip-address">{host}/r/</bdi>
          </p>
          <p>
            <bdi class="slip-code" dir="ltr">
              {typedCode(person.slipCode)}
            </bdi>
          </p>
        </div>
      </div>
      <p class="slip-keep">{texts.slipKeep}</p>
    </>
  );
}
