import { foldedText } from './foldedText.ts';
import type { ColumnField } from './rosterRow.ts';

export type HeaderMeaning = Exclude<ColumnField, `preference${number}`> | 'preference' | 'name';

/** Columns about someone else than the student, whatever else they say. */
const someoneElse =
  /(^| )(parents?|guardians?|mother|father|mom|dad|emergency|sibling|padres?|madre|tutor|tutora|acudiente|apoderado|emergencia|ولي|الام|الاب|والد|والده)( |$)/;

/** Said of every column of a student’s, and of none in particular. */
const qualifiers =
  /(^| )(students?|stu|legal|preferred|current|hs|school|the|s|del|de la|de|el|la|estudiantes?|alumn[oa]s?|escolar|الطالب|الطالبه|للطالب)(?= |$)/g;

/** In the order of how surely each is meant where several columns would fit. */
const meanings: [HeaderMeaning, string][] = [
  [
    'firstName',
    'first name|first|firstname|fname|given name|given names|given|forename|nombres|nombre s|primer nombre|nombre pila|الاسم الاول|اسم الاول|الاسم الشخصي',
  ],
  [
    'lastName',
    'last name|last|lastname|lname|surname|family name|family|apellidos|apellido|apellido s|primer apellido|segundo apellido|apellido paterno|apellido materno|paterno|materno|اسم العائله|العائله|اللقب|الكنيه|اسم الاخير|الاسم الاخير|النسب',
  ],
  [
    'fullName',
    'full name|fullname|name last first|last first|last name first name|name first last|nombre completo|nombre y apellido|nombre y apellidos|nombres y apellidos|apellidos y nombre|apellidos y nombres|apellido y nombre|الاسم الكامل|الاسم الثلاثي|الاسم الرباعي|الاسم واللقب',
  ],
  ['name', 'name|names|nombre|الاسم|اسم'],
  [
    'grade',
    'grade|grade level|grade lvl|gradelevel|gr|grd|grade lv|year level|grado|curso|nivel|ano|grado ano|الصف|صف|المرحله|الصف الدراسي|السنه الدراسيه|المستوي',
  ],
  [
    'email',
    'email|e mail|email address|e mail address|mail|email addr|correo|correo electronico|direccion correo electronico|direccion correo|البريد|البريد الالكتروني|بريد الكتروني|ايميل|الايميل',
  ],
  [
    'kind',
    'kind|role|student chaperone|student or chaperone|attendee type|type|chaperone|adult|tipo|rol|papel|acompanante|adulto|estudiante acompanante|النوع|الدور|الصفه|مرافق|طالب مرافق',
  ],
  [
    'subgroup',
    'group|subgroup|sub group|team|small group|cohort|pod|bus|bus number|bus no|homeroom|home room|homeroom teacher|advisory|section|period|class|class period|grupo|subgrupo|equipo|autobus|bus numero|camion|seccion|periodo|clase|salon|aula|turno|مجموعه|المجموعه|فريق|الفريق|الحافله|حافله|الباص|الشعبه|شعبه|الفصل',
  ],
];

const preference =
  /^(?:(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[456]th|primera?|segunda?|tercera?|cuarta?|quinta?|sexta?|[1-6](?:ra|da|ta|a)?) )?(?:session|sessions|workshop|workshops|choice|choices|preference|preferences|pref|sesion|sesiones|taller|talleres|preferencia|preferencias|opcion|opciones|eleccion|جلسه|الجلسه|الجلسات|ورشه|الورشه|الاختيار|اختيار|الخيار|خيار|الرغبه|رغبه|التفضيل|تفضيل)(?: (?:session|sessions|workshop|choice|choices|preference|preferences|title|sesion|taller|preferencia|opcion|الاول|الاولي|الثاني|الثانيه|الثالث|الثالثه|no|number|numero))*(?: \d{1,2})?$/;

const ranks: [number, RegExp][] = [
  [1, /(^| )(first|1st|primera?|1(ra|a)?|الاول|الاولي)( |$)/],
  [2, /(^| )(second|2nd|segunda?|2(da|a)?|الثاني|الثانيه)( |$)/],
  [3, /(^| )(third|3rd|tercera?|3(ra|a)?|الثالث|الثالثه)( |$)/],
  [4, /(^| )(fourth|4th|cuarta?|4(ta|a)?|الرابع|الرابعه)( |$)/],
  [5, /(^| )(fifth|5th|quinta?|5(ta|a)?|الخامس|الخامسه)( |$)/],
  [6, /(^| )(sixth|6th|sexta?|6(ta|a)?|السادس|السادسه)( |$)/],
];

const known = new Map(
  meanings.flatMap(([meaning, words]) => words.split('|').map((word) => [foldedText(word), meaning])),
);

/** How sure a meaning is where two columns have it: a smaller number is surer. */
const order = new Map([...known.keys()].map((word, index) => [word, index]));

export interface HeaderReading {
  meaning: HeaderMeaning;
  sureness: number;
  /** Which preference, where the header says. */
  rank?: number;
}

/** What a column’s header says that it holds, or undefined. `Nombre / Name` is read in either language. */
export function readHeader(header: string): HeaderReading | undefined {
  const whole = foldedText(header);
  if (whole === '' || someoneElse.test(whole)) return undefined;
  const parts = [header, ...header.split(/[/|()[\]\n:–—-]/)].map(foldedText);
  for (const part of parts.flatMap((text) => [
    text,
    text.replace(qualifiers, ' ').replace(/ +/g, ' ').trim(),
  ])) {
    const meaning = known.get(part);
    if (meaning) return { meaning, sureness: order.get(part) ?? 0 };
    if (preference.test(part)) return { meaning: 'preference', sureness: 0, ...rankOf(part) };
  }
  // A column that is only about students names them: “Student”, “Alumno/a”, “الطالب”.
  return /^(students?|estudiantes?|alumn[oa]s?( a)?|الطالب|الطالبه|الطلاب)$/.test(whole)
    ? { meaning: 'name', sureness: order.size }
    : undefined;
}

function rankOf(part: string): { rank?: number } {
  const rank = ranks.find(([, pattern]) => pattern.test(part))?.[0];
  return rank === undefined ? {} : { rank };
}
