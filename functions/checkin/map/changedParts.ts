import type { Output } from '#contract/contract.ts';
import { packRow } from '#domain/doorMap.ts';
import type { AnswerRoom } from './answerRoom.ts';
import type { KnownRowKeys } from './knownRowKeys.ts';
import type { MapSecrets } from './mapSecrets.ts';
import type { PlannedPart } from './planMap.ts';
import { sealRow } from './sealRow.ts';

type Changed = Output<'syncDevice'>['changed'];

/**
 * The parts that are not as marked, in their order, as many as there is room for. A phone whose map is cut into another
 * number of parts gets all of them.
 */
export function changedParts(
  planned: PlannedPart[],
  marks: string[],
  { secrets, rowKeys, room }: { secrets: MapSecrets; rowKeys: KnownRowKeys; room: AnswerRoom },
): { changed: Changed; more: boolean } {
  const changed: Changed = [];
  const isSameCut = marks.length === planned.length;
  for (const [part, { mark, schools, rows }] of planned.entries()) {
    if (isSameCut && marks[part] === mark) continue;
    if (!room.left) return { changed, more: true };
    const sealed = rows
      .map(({ id, version, row }) => sealRow(rowKeys.of(secrets, id, version), packRow(row, schools)))
      // By tag, so that their order says nothing either.
      .sort(Buffer.compare);
    const answer = { part, mark, schools, rows: Buffer.concat(sealed).toString('base64') };
    room.take({ rows: rows.length, bytes: Buffer.byteLength(JSON.stringify(answer)) });
    changed.push(answer);
  }
  return { changed, more: false };
}
