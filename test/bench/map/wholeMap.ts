import type { Output } from '#contract/contract.ts';
import { AnswerRoom } from '#functions/checkin/map/answerRoom.ts';
import { changedParts } from '#functions/checkin/map/changedParts.ts';
import { KnownRowKeys } from '#functions/checkin/map/knownRowKeys.ts';
import type { MapSecrets } from '#functions/checkin/map/mapSecrets.ts';
import { planMap } from '#functions/checkin/map/planMap.ts';
import type { Roster } from '#store/rosters.ts';

type Changed = Output<'syncDevice'>['changed'];

/** A door's whole map, as a process makes it that knows no badge yet, answer after answer. */
export function wholeMap(roster: Roster, secrets: MapSecrets): Changed[] {
  const rowKeys = new KnownRowKeys();
  const planned = planMap(roster, secrets, 'door');
  const marks = planned.map(() => '');
  const answers: Changed[] = [];
  for (let more = true; more; ) {
    const answer = changedParts(planned, marks, { secrets, rowKeys, room: new AnswerRoom() });
    for (const { part, mark } of answer.changed) marks[part] = mark;
    answers.push(answer.changed);
    more = answer.more;
  }
  return answers;
}

/** What a phone keeps of it, in bytes: the rows themselves, and each part's mark and schools. */
export function bytesHeld(answers: Changed[]): number {
  return answers
    .flat()
    .reduce(
      (sum, { mark, schools, rows }) =>
        sum + Buffer.byteLength(rows, 'base64') + Buffer.byteLength(JSON.stringify([mark, schools])),
      0,
    );
}

/** What crosses the wire, not compressed. */
export function bytesSent(answers: Changed[]): number {
  return answers.reduce((sum, changed) => sum + Buffer.byteLength(JSON.stringify(changed)), 0);
}
