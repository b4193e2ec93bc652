import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { doorsOpen, enrolled } from '#test/support/devices.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { newStudent, ownPage, type Registered, sendForm, sessionAt } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

describe('starting over: “not my details”', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let device = '';
  let scans = 0;
  const nia = { firstName: 'Nia', lastName: 'Haddad', school: 'Riverside High School', grade: '9' };

  beforeAll(async () => {
    turnout = await startTurnout({ now: doorsOpen });
    owner = await turnout.owner();
  });
  afterAll(() => turnout.stop());
  beforeEach(async () => {
    event = await publishedEvent(owner, {
      ...{
        capacity: 2,
        groupChangesUntil: '2027-03-04T09:00',
        asksAccommodations: true,
        accommodationsFor: ['owner@turnout.example'],
      },
      sessions: [sessionAt('Panel', '09:30', '10:00')],
      questions: [{ kind: 'text', label: { en: 'What would you like to ask?' } }],
    });
    const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Door' });
    ({ device } = await enrolled(turnout, station.stationUrl));
  });

  const register = (changes = {}) => newStudent(turnout, event.slug, changes);
  const startOver = (link: string, changes = {}) =>
    turnout.someone().call('startOver', { ...nia, ...changes }, secretOf(link));
  async function scan(badge: string) {
    scans++;
    const at = turnout.clock.read().toISOString();
    const scan = { id: `scan-at-the-door-${scans}`, badge, at };
    return (await turnout.someone().get('uploadScans', { sentAt: at, scans: [scan] }, device)).results[0];
  }
  const opens = async (link: string) =>
    (await turnout.someone().call('getRegistration', {}, secretOf(link))).body.refusal ?? 'opens';

  it('puts the right person in place of the wrong one, who keeps the places and nothing else', async () => {
    const [panel = ''] = event.sessions.map(({ id }) => id);
    const question = event.questions[0]?.id ?? '';
    const wrong = await register({
      ...{ email: 'shared@students.example', sessions: [panel], interests: ['military'] },
      ...{ accommodations: 'A wheelchair', answers: { [question]: 'Is the pay good?' } },
    });
    const { body } = await startOver(wrong.manageUrl);
    expect(body).toMatchObject({ status: 'confirmed', sessions: [{ id: panel, status: 'confirmed' }] });
    const own = await ownPage(turnout, body);
    expect(own).toMatchObject({ ...nia, email: 'shared@students.example', badge: body.badge });
    expect(own).toMatchObject({ accommodations: '', answers: {}, interests: [] });
    const kept = await turnout.services.registrations.read(event.id, own.registrationId);
    expect(JSON.stringify(kept)).not.toMatch(/wheelchair|pay good|military|Student \d/);
  });

  it('ends every older link and badge, and says at the door that the badge was replaced', async () => {
    const wrong = await register();
    const { body: right } = await startOver(wrong.manageUrl);
    expect(await opens(wrong.manageUrl)).toBe('link-unknown');
    expect(await opens(right.manageUrl)).toBe('opens');
    expect(await scan(wrong.badge)).toMatchObject({ verdict: 'replaced' });
    expect(await scan(right.badge)).toMatchObject({ verdict: 'welcome', attendee: { firstName: 'Nia' } });
    const { body: again } = await startOver(right.manageUrl);
    expect([await opens(wrong.manageUrl), await opens(right.manageUrl)]).toEqual([
      'link-unknown',
      'link-unknown',
    ]);
    expect(await opens(again.manageUrl)).toBe('opens');
    expect(await scan(wrong.badge)).toMatchObject({ verdict: 'replaced' });
  });

  it('mails the new link to the address', async () => {
    const email = 'mailed@students.example';
    const wrong = await register({ email });
    await turnout.local.tick();
    const { body: right } = await startOver(wrong.manageUrl);
    await turnout.local.tick();
    const mails = (await turnout.mails()).filter(({ to }) => to === email);
    expect(mails.map(({ text }) => text.includes(right.manageUrl))).toEqual([false, true]);
  });

  it.each([
    ['with an address', { email: 'old@students.example' }],
    ['without', {}],
  ])('tells whoever sends the old attempt again nothing, %s', async (_, changes) => {
    const form = { ...changes, firstName: 'Omar', attempt: `the-old-attempt-${Object.keys(changes).length}` };
    const wrong = await register(form);
    const { body: right } = await startOver(wrong.manageUrl, { firstName: 'Omar' });
    const { body } = await sendForm(turnout, event.slug, form);
    expect(body).toEqual({ status: 'mailed' });
    expect(await opens(right.manageUrl)).toBe('opens');
  });

  it('lets the wrong person register by themselves at the same address', async () => {
    const form = { email: 'two@students.example', firstName: 'Omar' };
    const { body: right } = await startOver((await register(form)).manageUrl);
    const own = await register(form);
    expect(own.registrationId).not.toBe(right.registrationId);
    expect((await ownPage(turnout, right)).firstName).toBe('Nia');
  });

  it('keeps a place in line', async () => {
    await register();
    await register();
    const [waiting, behind] = [await register(), await register()];
    const { body } = await startOver(waiting.manageUrl);
    expect(body.status).toBe('waitlisted');
    expect((await ownPage(turnout, body)).placeInLine).toBe(1);
    expect((await ownPage(turnout, behind)).placeInLine).toBe(2);
  });

  it('happens once when it is tapped twice at the same moment', async () => {
    const wrong = await register();
    const both = await Promise.all([startOver(wrong.manageUrl), startOver(wrong.manageUrl)]);
    const won = both.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(both.find(({ status }) => status !== 200)?.body.refusal).toMatch(/changed-meanwhile|link-unknown/);
    expect(await opens(won[0]?.body.manageUrl ?? '')).toBe('opens');
  });

  it('is refused on an older state, when cancelled, and after sixteen badges', async () => {
    let current: Registered = await register();
    expect((await startOver(current.manageUrl, { revision: 99 })).body.refusal).toBe('changed-meanwhile');
    for (let version = 2; version <= 16; version++) {
      const { status, body } = await startOver(current.manageUrl);
      expect({ version, status }).toEqual({ version, status: 200 });
      current = body;
    }
    expect((await startOver(current.manageUrl)).body.refusal).toBe('reissued-too-often');
    expect(await scan(current.badge)).toMatchObject({ verdict: 'welcome' });
    await turnout.someone().get('cancelRegistration', {}, secretOf(current.manageUrl));
    expect((await startOver(current.manageUrl)).body.refusal).toBe('registration-cancelled');
  });

  it('ends a printed slip as well; printed again, it opens the new page', async () => {
    const { secret } = await heldClass(turnout, event.slug, { students: 1, chaperones: 0 });
    const educator = turnout.someone();
    await educator.get('addToRoster', { rows: rowsOfLincoln.slice(0, 1) }, secret);
    const slip = async () => (await educator.get('getSheets', {}, secret)).badges[0];
    const printed = await slip();
    const { body: right } = await startOver(printed?.manageUrl ?? '');
    const open = (code = '') => turnout.someone().call('openSlip', { code });
    expect((await open(printed?.slipCode)).body.refusal).toBe('unknown-slip');
    const again = await slip();
    expect((await open(again?.slipCode)).body.manageUrl).toBe(right.manageUrl);
  });
});
