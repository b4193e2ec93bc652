import { Code } from '#web/shared/sheets/Code.tsx';
import type { CodePath } from '#web/shared/sheets/codePath.ts';
import { useClass } from '../class/classContext.ts';
import { useSpeech } from '../speech.ts';

/** The class's own code on paper, with the class's name: one scan at the door instead of one for each badge. */
export function PrintedClassCode({ code }: { code: CodePath }) {
  const { texts } = useSpeech();
  const { group } = useClass();
  return (
    <div class="class-printed">
      <Code code={code} />
      <div class="class-printed-words">
        <h3 class="class-printed-name">
          <bdi>{group.school}</bdi>
        </h3>
        <p>{texts.sizeLine(group.grade, group.students, group.chaperones)}</p>
        <p>
          <strong>{texts.codePrinted}</strong>
        </p>
      </div>
    </div>
  );
}
