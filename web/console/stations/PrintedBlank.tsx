import type { Answer } from '#contract/contract.ts';
import { Code } from '#web/shared/sheets/Code.tsx';
import type { CodePath } from '#web/shared/sheets/codePath.ts';

/** A blank badge with its code drawn. */
export type BlankBadge = Answer<'printBlankBadges'>['badges'][number] & { code: CodePath };

/** A badge to be worn by whoever it is given to: the name is written on the lines. */
export function PrintedBlank({ badge, event }: { badge: BlankBadge; event: string }) {
  return (
    <>
      <p class="blank-event">
        <bdi>{event}</bdi>
      </p>
      <div class="blank-body">
        <div class="blank-who">
          <p class="blank-line">Name · Nombre</p>
          <p class="blank-line">School · Escuela</p>
        </div>
        <div class="blank-code">
          <Code code={badge.code} />
          <p class="blank-typed">{badge.shortCode}</p>
        </div>
      </div>
      <p class="blank-number">No. {badge.number}</p>
    </>
  );
}
