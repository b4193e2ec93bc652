import type { Request } from '#contract/contract.ts';

type Registration = Omit<Request<'registerStudent'>, 'slug'>;

const firstNames =
  'Amara Mateo Linh Sofía Tariq Noor Oksana Diego Hawa Jun Priya Elena Kwame Ruth Ivan Mei Abdi Clara Omar Lucía'.split(
    ' ',
  );
const lastNames =
  'Okafor Reyes Nguyen Castillo Rahimi Haddad Bondar Flores Warsame Park Nair Petrova Mensah Cole Sokolov Chen Yusuf Lund'.split(
    ' ',
  );

export const schools = [
  'Cedar Flats High School',
  'Three Forks High School',
  'Larkspur Secondary',
  'North Slough Skills Center',
  'Tidewater Alternative High',
];

const interests: NonNullable<Registration['interests']>[] = [
  ['healthcare-human-services', 'certificate'],
  ['healthcare-human-services', 'registered-apprenticeship'],
  ['construction', 'direct-entry'],
  ['digital-technology', 'two-year'],
  ['public-service-safety'],
  ['education', 'four-year'],
  [],
];

/** Invented students, the same ones each time; every third gives an e-mail address. */
export function students(count: number): Registration[] {
  return Array.from({ length: count }, (_, number) => {
    const firstName = pick(firstNames, number);
    const lastName = pick(lastNames, number * 5 + Math.floor(number / firstNames.length));
    const adult = number % 11 === 10;
    return {
      ageBand: adult ? '18-plus' : '13-17',
      firstName,
      lastName,
      school: pick(schools, number * 3 + Math.floor(number / 4)),
      grade: adult ? '12' : pick(['9', '10', '11', '11', '12'], number),
      ...(number % 3 === 0 && { email: `student${number + 1}@students.example` }),
      interests: pick(interests, number),
      locale: number % 5 === 1 ? 'es' : 'en',
    };
  });
}

function pick<Item>(from: Item[], number: number): Item {
  return from[number % from.length] as Item;
}
