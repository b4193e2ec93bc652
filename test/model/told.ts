import { type Action, type Doing, type Moment, people } from './actions.ts';

/** One line for one action, so that a counterexample reads as a story. */
export function told(action: Action): string {
  switch (action.act) {
    case 'whole':
      return `${toldDoing(action)}${action.fault ? ` (request ${action.fault.at}: ${action.fault.fate})` : ''}`;
    case 'race':
      return [
        `at once: ${action.doings.map(toldDoing).join('; ')}`,
        ...action.moments.map((moment) => `  ${toldMoment(moment)}`),
        ...(action.crash ? ['  what is left crashes'] : []),
      ].join('\n  ');
    case 'pass':
      return toldMoment({ of: 'pass', seconds: action.seconds });
  }
}

function toldMoment(moment: Moment): string {
  switch (moment.of) {
    case 'request':
      return `waiting request ${moment.which}: ${moment.fate}`;
    case 'meanwhile':
      return `meanwhile ${toldDoing(moment.doing)}`;
    case 'late':
      return `late request ${moment.which} arrives`;
    case 'pass':
      return `${moment.seconds} s pass`;
  }
}

function toldDoing({ deed, on }: Doing): string {
  const { do: what, ...rest } = deed;
  const who = 'person' in deed ? ` ${people[deed.person]?.firstName}` : '';
  const facts = Object.entries(rest).filter(([name]) => name !== 'person');
  return `process ${on}: ${what}${who}${facts.map(([name, value]) => ` ${name} ${JSON.stringify(value)}`).join('')}`;
}
