import { describe, expect, it } from 'vitest';
import { email, personName } from '#contract/fields.ts';
import { rowForm } from '#contract/rosterRow.ts';
import fc from '#test/support/seededChecks.ts';
import { checkRows, personKey } from '#web/educator/roster/checkRows.ts';
import { isEmail } from '#web/educator/roster/emailTyped.ts';
import { gradeTyped } from '#web/educator/roster/gradeTyped.ts';
import { kindTyped } from '#web/educator/roster/kindTyped.ts';
import { mapColumns } from '#web/educator/roster/mapColumns.ts';
import { readRows } from '#web/educator/roster/readRows.ts';
import { columnFields, type RosterFacts, type RosterRow } from '#web/educator/roster/rosterRow.ts';
import { splitName } from '#web/educator/roster/splitName.ts';

const fieldsOf = (lines: string[][]) => {
  const { headerLine, mapping, guessed } = mapColumns(lines);
  const width = Math.max(...lines.map((line) => line.length));
  return { headerLine, guessed, fields: Array.from({ length: width }, (_, column) => mapping[column]) };
};

describe('columns are found by their header', () => {
  it.each<[string[], (string | undefined)[]]>([
    [
      ['First Name', 'Last Name', 'Grade', 'Email'],
      ['firstName', 'lastName', 'grade', 'email'],
    ],
    [
      ['EMAIL', 'grade', 'LAST NAME', 'first_name'],
      ['email', 'grade', 'lastName', 'firstName'],
    ],
    [
      ['Student ID', 'StudentFirstName', 'StudentLastName', 'DOB'],
      ['ignore', 'firstName', 'lastName', 'ignore'],
    ],
    [
      ['STU_LAST_NAME', 'STU_FIRST_NAME', 'Grade Lvl', 'Gender'],
      ['lastName', 'firstName', 'grade', 'ignore'],
    ],
    [
      ['Student Name (Last, First)', 'Gr', 'Homeroom'],
      ['fullName', 'grade', 'subgroup'],
    ],
    [
      ['Student', 'Grade Level', 'Parent Email', 'Student Email'],
      ['fullName', 'grade', 'ignore', 'email'],
    ],
    [
      ['Name', 'Surname', 'Bus #'],
      ['firstName', 'lastName', 'subgroup'],
    ],
    [
      ['Full Name', 'First Name', 'Last Name'],
      ['ignore', 'firstName', 'lastName'],
    ],
    [
      ['First', 'Last', 'Role', 'Team'],
      ['firstName', 'lastName', 'kind', 'subgroup'],
    ],
    [
      ['First', 'Last', 'Chaperone?'],
      ['firstName', 'lastName', 'kind'],
    ],
    [
      ['First', 'Last', '2nd Choice', '1st Choice'],
      ['firstName', 'lastName', 'preference2', 'preference1'],
    ],
    [
      ['First', 'Last', 'Session 1', 'Session 2'],
      ['firstName', 'lastName', 'preference1', 'preference2'],
    ],
    [
      ['First', 'Last', 'Workshop preference #3', 'Workshop preference #1'],
      ['firstName', 'lastName', 'preference2', 'preference1'],
    ],
    [
      ['Nombre', 'Apellido', 'Grado', 'Correo electrónico'],
      ['firstName', 'lastName', 'grade', 'email'],
    ],
    [
      ['Nombre(s)', 'Apellido paterno', 'Apellido materno', 'Equipo'],
      ['firstName', 'lastName', 'lastName', 'subgroup'],
    ],
    [
      ['APELLIDOS Y NOMBRES', 'Año', 'Grupo'],
      ['fullName', 'grade', 'subgroup'],
    ],
    [
      ['Nombre completo', 'Autobús', 'Preferencia 1', 'Correo del padre'],
      ['fullName', 'subgroup', 'preference1', 'ignore'],
    ],
    [
      ['Nombre del estudiante', 'Grado escolar', 'Tipo'],
      ['fullName', 'grade', 'kind'],
    ],
    [
      ['Primera opción', 'Segunda opción', 'Alumno/a'],
      ['preference1', 'preference2', 'fullName'],
    ],
    [
      ['First Name / Nombre', 'Last Name / Apellidos', 'Grade / Grado'],
      ['firstName', 'lastName', 'grade'],
    ],
    [
      ['الاسم الأول', 'اسم العائلة', 'الصف', 'البريد الإلكتروني'],
      ['firstName', 'lastName', 'grade', 'email'],
    ],
    [
      ['اسم الطالب', 'المجموعة', 'الجلسة 1'],
      ['fullName', 'subgroup', 'preference1'],
    ],
  ])('%j', (header, fields) => {
    expect(fieldsOf([header, header.map(() => 'x')])).toEqual({ headerLine: 1, guessed: false, fields });
  });

  it('may stand below a title and an empty line', () => {
    const lines = [['Period 3 roster'], [''], ['First', 'Last', 'Grade'], ['Maya', 'Lopez', '9']];
    expect(fieldsOf(lines)).toMatchObject({ headerLine: 3, fields: ['firstName', 'lastName', 'grade'] });
  });
});

describe('without a header, columns are guessed by what they hold', () => {
  it.each<[string[][], (string | undefined)[]]>([
    [
      [
        ['Maya', 'Lopez', '9', 'maya@students.example'],
        ['Joe', 'Smith', '10', ''],
      ],
      ['firstName', 'lastName', 'grade', 'email'],
    ],
    [
      [
        ['1', 'Lopez, Maya', '9th'],
        ['2', 'Smith, Joe', '10th'],
      ],
      ['ignore', 'fullName', 'grade'],
    ],
    [[['Maya Lopez'], ['Joe Smith']], ['fullName']],
    [
      [
        ['student', 'Maya Lopez'],
        ['chaperone', 'Ana Diaz'],
      ],
      ['kind', 'fullName'],
    ],
    [
      [
        ['=1', '2'],
        ['3', '4'],
      ],
      ['ignore', 'ignore'],
    ],
  ])('%j', (lines, fields) => {
    expect(fieldsOf(lines)).toEqual({ headerLine: 0, guessed: true, fields });
  });
});

describe('a grade', () => {
  it.each([
    [
      [
        '9',
        '09',
        '9.0',
        '9th',
        'Grade 9',
        'Gr. 9',
        'G9',
        '9no',
        '9º',
        '9°',
        'noveno',
        'Noveno grado',
        'Freshman',
        '9th grader',
        '9 / Freshman',
        '٩',
        'الصف التاسع',
        'NINTH',
      ],
      '9',
    ],
    [['10', 'Sophomore', 'décimo', '10mo', 'العاشر'], '10'],
    [['11', 'Junior', '11th Grade', 'undécimo', 'الحادي عشر'], '11'],
    [['12', 'Senior', '12vo', 'الصف الثاني عشر'], '12'],
    [['6', 'sexto', 'sixth'], '6'],
    [['College', 'universidad'], 'college'],
    [['other', 'Otro'], 'other'],
  ])('%j is %s', (cells, grade) => {
    expect(cells.map(gradeTyped)).toEqual(cells.map(() => grade));
  });

  it.each([
    '',
    'K',
    '5',
    '13',
    '9-10',
    '9.5',
    '2027-10-09',
    '90',
    'A',
    '-',
    '=9+1',
    'ninth tenth',
    'nine lives',
  ])('is not %j', (cell) => {
    expect(gradeTyped(cell)).toBeUndefined();
  });
});

it.each([
  [
    ['chaperone', 'Chaperones', 'Adult', 'acompañante', 'Maestra', 'yes', 'x', 'Sí', 'مرافق', 'TRUE'],
    'chaperone',
  ],
  [['', 'student', 'estudiante', 'no', 'FALSE', 'full-time'], 'student'],
])('%j is a %s', (cells, kind) => {
  expect(cells.map(kindTyped)).toEqual(cells.map(() => kind));
});

describe('a full name is split', () => {
  it.each([
    ['Maya Lopez', 'Maya', 'Lopez'],
    ['Lopez, Maya', 'Maya', 'Lopez'],
    ['Núñez de la Peña, Ana María', 'Ana María', 'Núñez de la Peña'],
    ['Ana María de la Cruz', 'Ana María', 'de la Cruz'],
    ['Maya Lopez Garcia', 'Maya Lopez', 'Garcia'],
    ['John Smith Jr.', 'John', 'Smith Jr.'],
    ['John Smith, Jr.', 'John', 'Smith, Jr.'],
    ['محمد، علي', 'علي', 'محمد'],
    ['Maya', 'Maya', ''],
    ['', '', ''],
  ])('%j into %j and %j', (fullName, firstName, lastName) => {
    expect(splitName(fullName)).toEqual({ firstName, lastName });
  });
});

const facts: RosterFacts = {
  roster: [],
  sessions: [
    { id: 's1', titles: ['Nursing, hands on', 'Enfermería'] },
    { id: 's2', titles: ['Imaging'] },
  ],
};
const header = ['First', 'Last', 'Grade', 'Email', 'Group', 'Role', '1st choice', '2nd choice'];
const read = (lines: string[][], given: Partial<RosterFacts> = {}): RosterRow[] => {
  const rows = readRows([header, ...lines], mapColumns([header]), { ...facts, ...given });
  if ('refusal' in rows) throw new Error(rows.refusal);
  return rows.rows;
};
const faults = ({ problems }: RosterRow) => problems.map(({ field, code }) => `${field}: ${code}`);

describe('a row', () => {
  it('is a student as the server takes them', () => {
    const [row] = read([
      ['Maya', ' Lopez ', '10th', 'Maya@students.example', 'Red', '', 'imaging', 'ENFERMERIA'],
    ]);
    expect(row).toMatchObject({
      line: 2,
      problems: [],
      notes: [],
      values: {
        kind: 'student',
        firstName: 'Maya',
        lastName: 'Lopez',
        grade: '10',
        email: 'Maya@students.example',
        subgroup: 'Red',
        preferences: ['imaging', 'ENFERMERIA'],
        sessions: ['s2', 's1'],
        twin: 1,
      },
    });
  });

  it.each<[string, string[], string[]]>([
    ['no first name', ['', 'Lopez', '9'], ['firstName: missing-first-name']],
    ['no last name', ['Maya', '', '9'], ['lastName: missing-last-name']],
    ['a name of 61', ['x'.repeat(61), 'Lopez', '9'], ['firstName: name-too-long']],
    ['a formula', ['=1+1', 'Lopez', '9'], ['firstName: name-not-a-name']],
    ['a link', ['Maya', 'evil.example', '9'], ['lastName: name-not-a-name']],
    ['an override', ['Ma\u202eya', 'Lopez', '9'], ['firstName: name-not-a-name']],
    ['a zero', ['Ma\0ya', 'Lopez', '9'], ['firstName: name-not-a-name']],
    ['a smiling face', ['Maya 🎉', 'Lopez', '9'], ['firstName: name-not-a-name']],
    ['no grade', ['Maya', 'Lopez', ''], ['grade: unknown-grade']],
    ['a grade that is not offered', ['Maya', 'Lopez', 'K'], ['grade: unknown-grade']],
    ['no address', ['Maya', 'Lopez', '9', 'maya at example'], ['email: email-invalid']],
    ['a long subgroup', ['Maya', 'Lopez', '9', '', 'x'.repeat(41)], ['subgroup: subgroup-not-a-label']],
    [
      'a session that is not held',
      ['Maya', 'Lopez', '9', '', '', '', 'Welding', 'Imaging'],
      ['preferences: unknown-session'],
    ],
    [
      'everything at once',
      ['', '=1', 'x', 'x'],
      [
        'firstName: missing-first-name',
        'lastName: name-not-a-name',
        'grade: unknown-grade',
        'email: email-invalid',
      ],
    ],
  ])('with %s says so', (_, line, expected) => {
    expect(read([line]).map(faults)).toEqual([expected]);
  });

  it.each<[string, string[], Partial<RosterFacts>, object]>([
    [
      'below grade 9 takes no address',
      ['Maya', 'Lopez', '8', 'not even one'],
      {},
      { notes: ['email-dropped'], values: { email: undefined } },
    ],
    [
      'takes the class’s grade',
      ['Maya', 'Lopez', ''],
      { grade: '11' },
      { notes: ['grade-of-class'], values: { grade: '11' } },
    ],
    [
      'of a class below grade 9 takes no address',
      ['Maya', 'Lopez', '', 'm@x.example'],
      { grade: '7' },
      { notes: ['grade-of-class', 'email-dropped'], values: { email: undefined } },
    ],
    [
      'may have a mistyped address',
      ['Maya', 'Lopez', '9', 'maya@gmial.com'],
      {},
      { notes: ['email-mistyped'], values: { email: 'maya@gmial.com' } },
    ],
    [
      'may be a chaperone, without a grade and sessions',
      ['Ana', 'Diaz', '', '', '', 'chaperone', 'Imaging'],
      {},
      {
        notes: ['sessions-dropped'],
        values: { kind: 'chaperone', grade: 'other', preferences: [], sessions: [] },
      },
    ],
    [
      'may name several sessions in a cell',
      ['Maya', 'Lopez', '9', '', '', '', 'Imaging; Nursing, hands on'],
      {},
      { notes: [], values: { sessions: ['s2', 's1'] } },
    ],
    [
      'may divide them with commas',
      ['Maya', 'Lopez', '9', '', '', '', 'imaging, enfermería'],
      {},
      { notes: [], values: { sessions: ['s2', 's1'] } },
    ],
    [
      'has its doubled spaces mended',
      ['Ana  María', 'Lopez', '9'],
      {},
      { notes: [], values: { firstName: 'Ana María' } },
    ],
  ])('%s and stays good', (_, line, given, expected) => {
    const [row] = read([line], given);
    expect({ ...row, values: { email: undefined, ...row?.values } }).toMatchObject({
      problems: [],
      ...expected,
    });
  });

  it('comes from one cell with the whole name, and says so', () => {
    const lines = [
      ['Student', 'Grade'],
      ['Lopez, Maya', '9'],
    ];
    expect(readRows(lines, mapColumns(lines), facts)).toMatchObject({
      rows: [{ notes: ['name-split'], values: { firstName: 'Maya', lastName: 'Lopez' } }],
    });
  });

  it('joins two columns of last names', () => {
    const lines = [
      ['Nombre', 'Apellido paterno', 'Apellido materno', 'Grado'],
      ['Maya', 'López', 'García', '9'],
    ];
    expect(readRows(lines, mapColumns(lines), facts)).toMatchObject({
      rows: [{ values: { lastName: 'López García' } }],
    });
  });

  it('takes nothing from a column that is not mapped', () => {
    const plan = {
      headerLine: 0,
      mapping: { 0: 'firstName', 1: 'lastName', 2: 'ignore' } as const,
      guessed: false,
    };
    expect(JSON.stringify(readRows([['Maya', 'Lopez', 'secret', 'secret']], plan, facts))).not.toContain(
      'secret',
    );
  });
});

describe('the same name', () => {
  it('twice in a file marks the later one, however it is written', () => {
    expect(
      read([
        ['José', "O'Brien", '9'],
        ['Ana', 'Diaz', '9'],
        ['JOSE', 'OBrien', '10'],
      ]).map(faults),
    ).toEqual([[], [], ['firstName: duplicate-in-file']]);
  });

  it('as on the roster is marked', () => {
    expect(read([['Maya', 'López', '9']], { roster: [personKey('maya', 'lopez')] }).map(faults)).toEqual([
      ['firstName: already-on-roster'],
    ]);
  });

  it('is another student’s where a person says so', () => {
    const rows = read([
      ['Maya', 'Lopez', '9'],
      ['Maya', 'Lopez', '9'],
      ['Maya', 'Lopez', '9'],
    ]);
    const typed = rows.map(({ typed }, index) => (index > 0 ? { ...typed, another: true } : typed));
    const checked = checkRows(typed, facts);
    expect(checked.map(faults)).toEqual([[], [], []]);
    expect(checked.map(({ values }) => values.twin)).toEqual([1, 2, 3]);
    const onRoster = checkRows(typed.slice(1, 2), { ...facts, roster: [personKey('Maya', 'Lopez')] });
    expect(onRoster).toMatchObject([{ problems: [], values: { twin: 2 } }]);
  });
});

describe('a class', () => {
  it('skips empty lines, counts them, and keeps the others’ numbers', () => {
    const lines = [header, ['Maya', 'Lopez', '9'], [''], ['', '', ''], ['Joe', 'Smith', '9']];
    expect(readRows(lines, mapColumns(lines), facts)).toMatchObject({
      emptyLines: 2,
      rows: [{ line: 2 }, { line: 5 }],
    });
  });

  it('has at most 2,000 people, and is refused with the count beyond', () => {
    const people = (count: number) => Array.from({ length: count }, (_, index) => ['Maya', `L${index}`, '9']);
    const plan = mapColumns([header]);
    expect(readRows([header, ...people(2_000)], plan, facts)).toMatchObject({ rows: { length: 2_000 } });
    expect(readRows([header, ...people(2_001)], plan, facts)).toEqual({
      refusal: 'too-many-people',
      count: 2_001,
    });
  });
});

describe('whatever the rows are', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'Maya',
      'Lopez',
      '9',
      '7',
      'K',
      'm@x.example',
      'chaperone',
      'Imaging',
      'First name',
      'Grado',
      '=1',
    ),
  );
  const lines = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const mapping = fc.dictionary(
    fc.integer({ min: 0, max: 9 }).map(String),
    fc.constantFrom(...columnFields, 'ignore' as const),
  );

  it('there is an answer, and the server takes each row that has no problem', () => {
    fc.assert(
      fc.property(lines, mapping, fc.nat(3), fc.boolean(), (table, chosen, headerLine, own) => {
        const plan = own ? { headerLine, mapping: chosen, guessed: false } : mapColumns(table);
        const read = readRows(table, plan, facts);
        if ('refusal' in read) throw new Error(read.refusal);
        for (const { values, problems } of read.rows) {
          if (problems.length > 0) continue;
          const { preferences: _, sessions, ...form } = values;
          expect(rowForm.safeParse({ ...form, preferences: sessions }).error).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('an address and a name are judged as the server judges them', () => {
    const part = fc.string({ unit: fc.constantFrom(..."aB1.-_+'@ñ "), maxLength: 10 });
    const address = fc
      .tuple(part, part, fc.constantFrom('.com', '.x', ''))
      .map(([one, other, end]) => `${one}@${other}${end}`.trim());
    fc.assert(
      fc.property(address, (typed) => {
        expect(isEmail(typed)).toBe(email.safeParse(typed).success);
      }),
      { numRuns: 2_000 },
    );
    const name = fc
      .string({ unit: fc.constantFrom(...'aBñم1.-_=@’\u202e\u0301 /'), maxLength: 70 })
      .map((text) => text.normalize('NFC').trim().replace(/ +/g, ' '));
    fc.assert(
      fc.property(name, (typed) => {
        const [row] = checkRows(
          [
            {
              line: 1,
              firstName: typed,
              lastName: 'Lopez',
              grade: '9',
              email: '',
              subgroup: '',
              kind: '',
              preferences: [],
              split: false,
            },
          ],
          facts,
        );
        const taken = personName.safeParse(typed).success;
        expect(row?.problems.length === 0).toBe(taken);
      }),
    );
  });
});
