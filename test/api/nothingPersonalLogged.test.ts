import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, lincolnClass, rowsOfLincoln } from '#test/support/classes.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { cancel, change, newStudent, sendForm } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let base: Turnout;
/** The product on that one's store, over a wire that can break: faults are logged, too. */
let turnout: Turnout;
let wire: FaultyWire;
let owner: Caller;
const lines: string[] = [];
const write = process.stdout.write.bind(process.stdout);

beforeAll(async () => {
  base = await startTurnout();
  wire = await faultyWire(base.local.dynamodbEndpoint);
  await base.owner();
  turnout = await startTurnout({
    ...{ dynamodb: wire.endpoint, ses: base.local.sesEndpoint },
    pause: async () => {},
  });
  owner = await turnout.owner();
});
afterAll(async () => {
  process.stdout.write = write;
  await turnout.stop();
  await wire.stop();
  await base.stop();
});

it('logs operations, codes and times of a whole story, and nothing of anyone in it', async () => {
  process.stdout.write = ((chunk: string) => lines.push(String(chunk)) > 0) as typeof process.stdout.write;
  const secrets = await story();
  process.stdout.write = write;
  const logged = lines.join('');
  for (const operation of ['registerStudent', 'startOver', 'addToRoster', 'openSlip', 'mergeRegistrations'])
    expect(logged).toContain(`"operation":"${operation}"`);
  expect(logged).toContain('"error":');
  expect(logged).toContain('invitation-needed');
  const found = secrets.filter((secret) => logged.toLowerCase().includes(secret.toLowerCase()));
  expect(secrets.every((secret) => secret.length > 2)).toBe(true);
  expect(found).toEqual([]);
});

/** Everyone does everything once, rightly and wrongly; answers all that no log may hold. */
async function story(): Promise<string[]> {
  const invitationCode = 'Zanzibar-77';
  const event = await publishedEvent(owner, {
    ...{ name: 'Kaleidoscope Morning', sessions: [], invitationCode },
    ...{ asksAccommodations: true, accommodationsFor: [ownerEmail] },
    questions: [{ kind: 'text', label: { en: 'What would you like to ask?' } }],
  });
  const [question] = event.questions;
  const words = 'Quokkas and quasars';
  const form = {
    ...{ firstName: 'Quillon', lastName: 'Xanthopoulos', school: 'Zephyr Academy', invitationCode },
    ...{ accommodations: 'A velvet cushion', answers: { [question?.id ?? '']: words } },
  };
  const email = 'quillon.x@students.example';
  const attempt = 'the-attempt-of-quillon';
  await sendForm(turnout, event.slug, { ...form, email, attempt });
  await sendForm(turnout, event.slug, { ...form, invitationCode: 'Timbuktu-88' });
  await sendForm(turnout, event.slug, {
    ...form,
    email: 'not an address',
    firstName: 'http://quillon.example',
  });
  const alone = await newStudent(turnout, event.slug, {
    ...form,
    ...rowsOfLincoln[0],
    school: lincolnClass.school,
  });
  await change(turnout, alone, { grade: '12', accommodations: 'A purple cushion' });
  const details = { firstName: 'Ulysses', lastName: 'Wojciechowski', school: 'Zephyr Academy', grade: '10' };
  const other = await newStudent(turnout, event.slug, form);
  const over = await turnout.someone().get('startOver', details, secretOf(other.manageUrl));
  await turnout.someone().get('askForLink', { slug: event.slug, email });

  const { secret } = await heldClass(turnout, event.slug, { invitationCode });
  const educator = turnout.someone();
  await educator.get('shareGroup', { name: 'Omar Haddad', email: 'omar@lincoln.example' }, secret);
  const { rows } = await educator.get(
    'addToRoster',
    { rows: [...rowsOfLincoln, { firstName: '=cmd' }] },
    secret,
  );
  const { badges } = await educator.get('getSheets', {}, secret);
  const slipCode = badges[0]?.slipCode ?? '';
  await turnout.someone().get('openSlip', { code: slipCode });
  await turnout.someone().call('openSlip', { code: slipCode.replace(/^./, 'z') });
  const pair = { event: event.id, alone: alone.registrationId, onRoster: rows[0]?.id };
  await owner.call('mergeRegistrations', pair);
  await owner.get('mergeSchools', { event: event.id, spellings: ['Zephyr Academy'], into: 'Zephyr High' });
  await turnout.local.tick();

  const broken = { ...form, firstName: 'Balthazar', email: 'balthazar@students.example' };
  for (const operation of ['PutItem', 'GetItem', 'UpdateItem']) {
    wire.decide((request) => (request.operation === operation ? 'refuse' : 'pass'));
    await sendForm(turnout, event.slug, broken);
    await change(turnout, over, { lastName: 'Featherstonehaugh' });
    await turnout
      .someone()
      .call('addToRoster', { rows: [{ ...rowsOfLincoln[1], lastName: 'Balthazar' }] }, secret);
    await turnout.local.tick();
  }
  wire.decide(() => 'pass');
  await cancel(turnout, over);
  await educator.get('cancelGroup', {}, secret);
  await turnout.local.tick();

  return [
    ...['Quillon', 'Xanthopoulos', 'Ulysses', 'Wojciechowski', 'Balthazar', 'Featherstonehaugh'],
    ...['López', 'Dubois', 'Chloé', 'Rosa', 'Delgado', 'Omar', 'Haddad', 'Zephyr', 'Lincoln', 'Kaleidoscope'],
    ...['velvet', 'purple', 'quokkas', '@students', '@lincoln', '@evergreen', '@turnout', 'not an address'],
    ...[invitationCode, 'Timbuktu', attempt, slipCode, secret, '=cmd'],
    ...[alone, other, over].flatMap(({ manageUrl, badge }) => [secretOf(manageUrl), badge]),
    ...badges.flatMap(({ manageUrl, badge }) => [secretOf(manageUrl), badge]),
    ...[...owner.cookies.values()].filter((value) => value.length > 10),
  ];
}
