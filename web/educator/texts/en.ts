import { intlTags } from '#domain/intlTags.ts';
import { type PluralForms, plural } from '#domain/plural.ts';
import type { ArrivalBy, AttendeeKind, Grade, Locale, RegistrationStatus } from '#domain/vocabulary.ts';
import { shared } from '#web/shared/texts/en.ts';
import { hourText } from '../class/hourText.ts';
import { momentText } from '../class/momentText.ts';
import type { Group, PublicEvent } from '../group.ts';
import type { ClosedFor } from '../new/closedFor.ts';
import type { ColumnField, RosterField, RowNote, RowProblem } from '../roster/rosterRow.ts';
import type { TableRefusal } from '../roster/table.ts';

const number = (value: number) => new Intl.NumberFormat(intlTags.en).format(value);
const count = (value: number, forms: PluralForms) => plural('en', value, forms);
const students = (value: number) => count(value, { one: '# student', other: '# students' });
const chaperones = (value: number) => count(value, { one: '# chaperone', other: '# chaperones' });
const people = (value: number) => count(value, { one: '# person', other: '# people' });
const places = (value: number) => count(value, { one: '# place', other: '# places' });

const closed: Record<ClosedFor, { title: string; text: (event: PublicEvent, locale: Locale) => string }> = {
  cancelled: { title: 'This event was cancelled', text: () => 'No class needs to come.' },
  over: { title: 'This event is over', text: () => 'Classes can no longer register.' },
  noGroups: {
    title: 'This event takes no classes',
    text: () => 'Students register by themselves, on the event’s page.',
  },
  notYet: {
    title: 'Registration is not open yet',
    text: ({ opensAt, timeZone }, locale) =>
      `It opens on ${momentText(opensAt, { locale, timeZone })}. Please come back then.`,
  },
  closed: {
    title: 'Registration is closed',
    text: () => 'No more classes can register. Ask the organizers if you think yours still fits.',
  },
  full: {
    title: 'All places are taken',
    text: () => 'There is no waitlist for this event. Ask the organizers whether places may become free.',
  },
};

const arrivals: Record<ArrivalBy, string> = {
  bus: 'School bus',
  car: 'Cars',
  transit: 'Public transit',
  'on-foot': 'On foot',
};

const kinds: Record<AttendeeKind, string> = { student: 'Student', chaperone: 'Chaperone' };

const rowStatus: Record<RegistrationStatus, string> = {
  confirmed: 'Has a place',
  waitlisted: 'Waits for a place',
  cancelled: 'Cancelled',
};

const columns: Record<ColumnField, string> = {
  firstName: 'First name',
  lastName: 'Last name',
  fullName: 'Whole name',
  grade: 'Grade',
  email: 'E-mail',
  subgroup: 'Subgroup',
  kind: 'Student or chaperone',
  preference1: 'Session, first choice',
  preference2: 'Session, second choice',
  preference3: 'Session, third choice',
  preference4: 'Session, fourth choice',
  preference5: 'Session, fifth choice',
  preference6: 'Session, sixth choice',
};

const problems: Record<RowProblem, (typed: string) => string> = {
  'missing-first-name': () => 'The first name is missing. Edit the row, or leave it out.',
  'missing-last-name': () => 'The last name is missing. Edit the row, or leave it out.',
  'name-too-long': () => 'This name has more than 60 letters. Shorten it.',
  'name-not-a-name': (typed) =>
    `“${typed}” can’t stand on a badge. Use letters, spaces, hyphens and apostrophes.`,
  'unknown-grade': (typed) =>
    typed ? `“${typed}” is not a grade we know. Write a number from 6 to 12.` : 'The grade is missing.',
  'email-invalid': (typed) => `“${typed}” is not an e-mail address. Correct it, or leave it empty.`,
  'subgroup-not-a-label': () => 'This subgroup is too long. Use at most 40 characters.',
  'unknown-session': (typed) => `This event has no session called “${typed}”. Correct it, or leave it empty.`,
  'duplicate-in-file': () => 'This name is in your list twice. Only the first row will be added.',
  'already-on-roster': () => 'This person is on your roster already.',
};

const notes: Record<RowNote, string> = {
  'name-split': 'First and last name were in one column. Check that they are split the right way.',
  'grade-of-class': 'The grade of your class is used.',
  'email-dropped': 'Below grade 9 we keep no e-mail address, so it is left out.',
  'email-mistyped': 'The e-mail address may be misspelled.',
  'sessions-dropped': 'Chaperones are in no session.',
};

const tableRefusals: Record<TableRefusal, string> = {
  'no-rows': 'There is nothing in it. Paste your list, or choose a file that has one.',
  'too-big': 'This file is larger than 20 MB. Save the list alone in a file of its own.',
  'too-big-inside': 'This workbook is too large to open here. Save the list alone in a file of its own.',
  'too-many-rows': 'This list has more than 10,000 lines. A roster has at most 2,000 people.',
  'too-many-columns': 'This list has more than 200 columns. Copy only the ones you need.',
  'broken-file': 'This file can’t be read. It may be damaged. Open it, then save it again as .xlsx or .csv.',
  'password-protected': 'This workbook has a password. Save a copy without one.',
  'old-excel': 'This is an older kind of Excel file. Save it as .xlsx or .csv.',
  'open-document': 'This is an OpenDocument file. Save it as .xlsx or .csv.',
  'apple-numbers': 'This is a Numbers file. Export it as Excel or CSV.',
  pdf: 'This is a PDF. Copy the list out of it and paste it below, or use the spreadsheet it came from.',
  'web-page': 'This is a web page that calls itself a spreadsheet. Open it, then save it as .xlsx or .csv.',
  'not-a-table': 'This is no spreadsheet. Use an .xlsx or .csv file, or paste your list.',
};

/** Everything the educator's pages say. `Texts` is this shape, so a catalog that lacks a key does not build. */
export const texts = {
  ...shared,
  number,

  when: 'When',
  where: 'Where',
  unknownTitle: 'We can’t find this event',
  unknownText: 'Check the address, or ask whoever sent it to you for a new link.',
  draftTitle: 'Not open yet',
  draftText: 'This event is still being prepared. Please come back in a few days.',
  closed,
  toEvent: 'See the event’s page',

  newTitle: 'Register a class',
  whatHappens: 'How it works',
  whatHappensSteps: (limit: number) => [
    'Tell us about your class. Numbers are enough: names come later.',
    'We mail you a link. Tap it, and the places are yours until the date shown there.',
    'Add the names when you have them, then print a badge for everyone.',
    `A class of more than ${number(limit)} people is first approved by an organizer.`,
  ],
  fullWaits:
    'All places are taken right now. Your class would wait in line, and we’d write to you as places become free.',
  partlyIn: (left: number) =>
    `${count(left, { one: 'Only # place is', other: 'Only # places are' })} left right now. The rest of your class would wait in line.`,
  needsApproval: (limit: number) =>
    `Your class has more than ${number(limit)} people. The first ${number(limit)} places are held at once; an organizer approves the rest.`,
  moreNeedsApproval: (limit: number) =>
    `Above ${number(limit)} people, an organizer approves the additional places first.`,
  fields: {
    school: 'School',
    contactName: 'Your name',
    contactEmail: 'E-mail address',
    grade: 'Grade',
    students: 'Students',
    chaperones: 'Chaperones',
    arrivalBy: 'How does your class arrive?',
    arrivalTime: 'Time of arrival (optional)',
    lunches: 'Lunches',
    permissions: 'Our school holds the parents’ permissions for this trip.',
    invitationCode: 'Invitation code',
  },
  schoolHint: 'Start typing, then pick yours or write it in full.',
  contactEmailHint: 'We mail the link to your class here.',
  meantAddress: (address: string) => `Did you mean ${address}?`,
  useMeant: 'Yes, use that',
  gradePrompt: 'Choose a grade',
  arrivals,
  arrivalHint: (zone: string) => `On the day of the event, ${zone}.`,
  lunchesHint: 'How many people eat there. 0 if nobody does.',
  permissionsHint: 'They stay at your school. You don’t send them to us.',
  invitationHint: 'It is in the invitation you received.',
  registerClass: 'Register the class',
  sending: 'Registering…',
  faultsTitle: 'Please look at this again',
  faulty: {
    school: 'Enter your school’s name: letters, numbers and simple punctuation',
    contactName: 'Enter a name',
    contactEmail: 'Enter an e-mail address, like name@example.org',
    grade: 'Choose a grade',
    students: 'Enter how many students come: a number from 1 to 2,000',
    chaperones: 'Enter how many chaperones come: a number from 0 to 200',
    arrivalBy: 'Choose how your class arrives',
    arrivalTime: 'Enter a time like 9:15 AM, or leave it empty',
    lunches: 'Enter how many lunches you need: a number from 0 to 2,200',
    permissions: 'Confirm that your school holds the parents’ permissions',
    invitationCode: 'Enter the code from your invitation',
    chaperoneCount: 'Enter a number from 1 to 100',
  },
  mailedTitle: 'Check your mail',
  mailedText: (email: string) =>
    `We’re mailing a link to ${email}. Open it and tap the button to hold your places.`,
  mailedNotYet: 'No places are held before you do.',
  mailedSpam: 'If nothing arrives in a few minutes, look in the spam folder.',

  classTitle: 'Your class',
  noLinkTitle: 'Open the link to your class',
  noLinkText:
    'This page shows your class when you open the link we mailed you. To register a class, start from the event’s page.',
  badLinkTitle: 'This link doesn’t work',
  badLinkText: 'It may have been cut off. Open it again from your mail, or ask the organizers.',
  sizeLine: (grade: Grade, some: number, others: number) =>
    `${shared.grades[grade]} · ${students(some)}${others ? `, ${chaperones(others)}` : ''}`,
  partsLabel: 'Parts of your class',
  parts: {
    class: 'Overview',
    people: 'Names',
    sessions: 'Sessions',
    badges: 'Badges',
    attendance: 'Attendance',
  },
  done: 'Done, forget this class on this computer',
  doneHint: 'On a shared computer, tap this before you leave. To come back, open the link in your mail.',
  forgotten: 'Nothing of your class is left on this computer. To come back, open the link in your mail.',

  holdTitle: 'Hold the places of your class',
  holdText: (asked: number) =>
    `${count(asked, { one: '# place is', other: '# places are' })} asked for. Nothing is held until you tap the button.`,
  holdPlaces: (asked: number) => `Hold our ${places(asked)}`,
  holding: 'Holding your places…',
  eventCancelledText: 'Your class doesn’t need to come. The badges are no longer needed.',
  cancelledTitle: 'Your class is cancelled',
  cancelledText: 'All its places are free for others now, and its badges no longer work.',
  registerAgain: 'Register a class again',
  overTitle: 'This event is over',
  overText: 'Thank you for coming. Your class’s attendance is ready.',
  awaitingTitle: 'An organizer still has to approve your class',
  placesTitle: (granted: number, asked: number) =>
    granted >= asked
      ? count(asked, { one: 'Your place is held', other: 'All # places are yours' })
      : `${number(granted)} of ${places(asked)} so far`,
  statusText: ({ group: { status, places: held }, until }: { group: Group; until: string }) => {
    if (status === 'awaiting-approval') {
      return `${number(held.granted)} of ${places(held.asked)} are yours already. We’ll write to you as soon as an organizer has approved the rest. You can add names in the meantime.`;
    }
    if (status === 'hold-over') {
      return `Until ${until} we held places without names. Those are free for others now. Everyone on your roster keeps their place, and whoever you add takes the next free one.`;
    }
    if (held.granted < held.asked) {
      return 'The others wait in line. As places become free they go to your class in order, and we’ll write to you.';
    }
    return held.named < held.asked
      ? `We hold them until ${until}. Add the names by then.`
      : 'Everyone has a name and a place.';
  },
  heldUntil: 'Places without names are held until',
  changesUntil: 'You can make changes until',
  changesEnded: 'Changes ended on',
  barPlaces: 'Places',
  barPlacesWords: (granted: number, asked: number, waiting: number) =>
    `${number(granted)} of ${number(asked)}${waiting ? `, ${number(waiting)} in line` : ''}`,
  barNames: 'Names',
  barNamesWords: (named: number, asked: number) => `${number(named)} of ${number(asked)}`,
  nextTitle: 'What comes next',
  stepDone: '(done)',
  steps: {
    hold: { title: 'Hold the places', text: () => '', action: 'Hold the places' },
    names: {
      title: 'Add the names',
      text: ({ places: { asked, named } }: Group) =>
        `${count(Math.max(0, asked - named), { one: '# name is', other: '# names are' })} missing. Paste them from a spreadsheet, or use a file.`,
      action: 'Add names',
    },
    sessions: {
      title: 'Give sessions',
      text: () => 'Say what your class would like. Everyone gets sessions by that, spread evenly.',
      action: 'Give sessions',
    },
    badges: {
      title: 'Print the badges',
      text: () =>
        'Each badge comes with a slip to tear off, so that nobody needs a phone or an e-mail address.',
      action: 'Print badges',
    },
    day: {
      title: 'On the day',
      text: () => 'Bring the badges. At the door show your class’s code, or everyone shows their own.',
      action: 'See the names',
    },
    attendance: {
      title: 'See who came',
      text: () => 'After the event you get the attendance of your class back.',
      action: 'See the attendance',
    },
  },
  codeTitle: (by: ArrivalBy): string =>
    by === 'bus' ? 'Arriving by bus: show this code' : 'Arriving together: show this code',
  codeText:
    'One scan at the door checks in everyone who is with you. Whoever comes alone shows their own badge.',
  codeAlt: 'Your class’s own code, for the door',
  codeBig: 'Show full screen',
  codePrinted: 'For the door: scan this to check in the class',
  codeBright: 'Turn up the brightness of your screen, so that the camera can read it.',
  codeClose: 'Close',
  codeLost: 'The code could not be drawn. Check your connection and try again.',
  detailsTitle: 'Your visit',
  arrivalLine: (by: ArrivalBy, time: string, locale: Locale) =>
    time ? `${arrivals[by]}, ${hourText(time, locale)}` : arrivals[by],
  change: 'Change',
  changeTitle: 'Change size and arrival',
  saveChanges: 'Save changes',
  saving: 'Saving…',
  discard: 'Go back',
  changed: 'Your changes are saved.',
  cancelClass: 'Cancel the class',
  cancelTitle: 'Cancel the whole class?',
  cancelText: (named: number) =>
    `All places go to others at once. ${named ? `${count(named, { one: 'The badge of # person', other: 'The badges of # people' })} on your roster will no longer work.` : ''} This can’t be undone.`,
  cancelYes: 'Yes, cancel the class',
  cancelNo: 'Keep the class',
  cancelling: 'Cancelling…',
  educatorsTitle: 'Who has the link',
  educatorsText: 'Whoever has it can see the names and change the class.',
  shareName: 'Name of another educator',
  shareClass: 'Share the class',
  sharing: 'Sharing…',
  sharedWith: (email: string) => `We’re mailing the link to ${email}.`,

  peopleTitle: 'Names',
  addPeople: 'Add people',
  rosterSummary: (some: number, others: number) =>
    `${students(some)}${others ? `, ${chaperones(others)}` : ''}.`,
  waitingSummary: (waiting: number) =>
    count(waiting, { one: '# waits for a place.', other: '# wait for a place.' }),
  search: 'Search by name or subgroup',
  foundCount: (found: number) => `${people(found)} found`,
  noneFound: 'Nobody here has that name.',
  noPeople: 'Nobody is on your roster yet.',
  rosterPages: 'Pages of the roster',
  previousPage: 'Back',
  nextPage: 'Next',
  pageOf: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  kinds,
  rowStatus,
  noSession: 'No session yet',
  waitsFor: (title: string) => `Waits for ${title}`,
  edit: 'Edit',
  editPerson: (name: string) => `Edit ${name}`,
  columns,
  rowEmailHint: 'Optional. For the badge and news about the place, nothing else.',
  subgroupHint: 'For example a room or a bus. Up to 20 people of a subgroup stay together in their sessions.',
  rowFaults: {
    firstName: 'First name: use letters, spaces, hyphens and apostrophes, at most 60.',
    lastName: 'Last name: use letters, spaces, hyphens and apostrophes, at most 60.',
    grade: 'Choose a grade from the list.',
    email: 'E-mail: write it like name@example.org, or leave it empty.',
    subgroup: 'Subgroup: use at most 40 characters.',
    preferences: 'Sessions: choose them again.',
  },
  remove: 'Take off the roster',
  removeTitle: (name: string) => `Take ${name} off the roster?`,
  removeText: 'The badge stops working. The place stays with your class, for someone else.',
  removeYes: 'Yes, take off',
  removeNo: 'Keep',
  removing: 'Taking off…',

  addTitle: 'Add people',
  addText: (missing: number) =>
    missing
      ? `${count(missing, { one: '# place has', other: '# places have' })} no name yet.`
      : 'Every place has a name. Whoever you add now takes a further place, or waits for one.',
  fromList: 'From a spreadsheet',
  fromListText:
    'It is read on this computer. Only the columns you choose are sent, and only once you say so.',
  dropHere: 'Drop an Excel or CSV file here, or',
  chooseFile: 'Choose a file',
  paste: 'Or paste your list',
  pasteHint: 'Copy the rows in your spreadsheet, with the headings if there are any.',
  pastedName: 'the list you pasted',
  lookAtList: 'Look at the list',
  reading: 'Reading your list…',
  tableRefusals,
  byHand: 'Add one student by hand',
  optional: (label: string) => `${label} (optional)`,
  addOne: 'Add this student',
  addTwin: 'Add another student with the same name',
  added: (name: string) => `${name} is on your roster.`,
  addedWaits: (name: string) => `${name} is on your roster and waits for a place.`,
  knownName: (name: string) => `${name} is on your roster already.`,
  noPlace: 'There is no place left, and no waitlist.',
  awaitsApproval: 'An organizer approves of more first. Add them again once you hear from us.',
  addChaperones: 'Add chaperones',
  chaperonesThere: (there: number, asked: number) => `${number(there)} of ${number(asked)} so far`,
  chaperonesText:
    'No names needed: they are called “Chaperone 1”, “Chaperone 2” and so on. You can name them later.',
  chaperoneCount: 'How many chaperones',
  chaperonesAdded: (added: number) =>
    `${count(added, { one: '# chaperone is', other: '# chaperones are' })} on your roster.`,
  backToPeople: 'Back to the names',

  previewTitle: 'Check your list',
  previewText: (name: string) => `This is what we read in ${name}. Nothing is saved yet.`,
  sheet: 'Sheet',
  columnsTitle: 'What each column is',
  columnsUsed: (used: string[]) => (used.length ? `Used: ${used.join(', ')}` : 'No column is used yet'),
  columnsText: 'Columns that are not used stay on this computer.',
  noNameColumn: 'Say which columns hold the first and the last name.',
  columnNumber: (column: number) => `Column ${number(column)}`,
  samples: (samples: string[]) => `For example: ${samples.join(', ')}`,
  noSamples: 'This column is empty.',
  ignoreColumn: 'Not used',
  hasHeader: 'The list starts with a line of headings',
  tooManyPeople: 'This list has more than 2,000 people, which is more than a roster holds. Split it.',
  rowsTitle: (rows: number) => count(rows, { one: '# row', other: '# rows' }),
  fateCounts: {
    add: (rows: number) => count(rows, { one: '# can be added', other: '# can be added' }),
    mend: (rows: number) => count(rows, { one: '# needs a look', other: '# need a look' }),
    twin: (rows: number) => count(rows, { one: '# is there already', other: '# are there already' }),
    out: (rows: number) => `${number(rows)} left out`,
  },
  fates: { add: 'Good', mend: 'Needs a look', twin: 'There already', out: 'Left out' },
  showWhich: 'Which rows are shown',
  showTroubled: (rows: number) => `To look at (${number(rows)})`,
  showAll: (rows: number) => `All rows (${number(rows)})`,
  previewPages: 'Pages of your list',
  noName: 'No name',
  line: (line: number) => `Row ${number(line)}`,
  problems,
  notes,
  anotherStudent: 'This is another student with the same name',
  editHere: 'Edit',
  doneEditing: 'Close',
  leaveOut: 'Leave out',
  takeBack: 'Take back in',
  badRowsStay: (rows: number) =>
    count(rows, {
      one: '# row that needs a look is not added. You can add it later.',
      other: '# rows that need a look are not added. You can add them later.',
    }),
  addRows: (rows: number) => `Add ${people(rows)}`,
  otherList: 'Use another list',
  savingTitle: 'Adding your class…',
  savingStopped: 'Not everyone is added yet',
  savedSoFar: (saved: number, all: number) => `${number(saved)} of ${number(all)} so far`,
  savingGoesOn: 'Whoever is added stays added. Go on where it stopped: nobody is added twice.',
  goOn: 'Go on',
  backToPreview: 'Back to the list',
  reportTitle: (added: number) => `${people(added)} added`,
  reportKnown: (rows: number) => count(rows, { one: '# was there already.', other: '# were there already.' }),
  reportWaiting: (rows: number) => count(rows, { one: '# waits for a place.', other: '# wait for a place.' }),
  reportAwaitsApproval: (rows: number) =>
    `More than the organizers approved so far, so not added yet: ${rows}. We asked them.`,
  reportNoPlace: (rows: number) =>
    count(rows, { one: '# got no place: the event is full.', other: '# got no place: the event is full.' }),
  reportRefused: (rows: number) =>
    count(rows, { one: '# could not be added.', other: '# could not be added.' }),
  reportNotSent: (rows: number) =>
    count(rows, {
      one: '# row needed a look and was not added.',
      other: '# rows needed a look and were not added.',
    }),
  reportWho: 'Who was not added, and why',
  seePeople: 'See the names',

  sessionsTitle: 'Sessions',
  sessionsText:
    'Sessions are spread evenly, or given in the order your class would like. Students with choices of their own on your list get only those. You can change single students under “Names”.',
  sessionsNeedNames: 'Sessions are given to people with names, so add the names first.',
  orderTitle: 'What your class would like',
  orderNone:
    'You have no order yet, so sessions are spread evenly. Move one or leave one out, and your order counts instead.',
  orderCounts:
    'Each student gets the first of these that has room at that time, and nobody gets one that you left out.',
  orderEmpty: 'You left out every session. Take at least one back in, or have them spread evenly.',
  spreadEvenly: 'Spread evenly instead',
  moveUp: (title: string) => `Move “${title}” up`,
  moveDown: (title: string) => `Move “${title}” down`,
  movedTo: (title: string, place: number, all: number) =>
    `“${title}” is now ${number(place)} of ${number(all)}`,
  leaveSessionOut: (title: string) => `Leave out “${title}”`,
  takeSessionBack: (title: string) => `Take back in “${title}”`,
  notWanted: 'Left out',
  giveSessions: 'Give sessions',
  giving: 'Giving sessions…',
  giveHint: 'Whoever has none at a time gets one, as far as there is room. Whoever has one keeps it.',
  givenResult: (given: number, without: number) => {
    const gave = given
      ? `${count(given, { one: '# place in a session was', other: '# places in sessions were' })} given.`
      : 'No more places could be given.';
    if (!without)
      return given ? `${gave} Every student has a session.` : 'Every student has a session already.';
    return `${gave} ${count(without, { one: '# student still has none', other: '# students still have none' })}: too few places are left in the sessions that can be given.`;
  },
  countsTitle: 'Where your students are',
  sessionCount: (confirmed: number, waiting: number) =>
    `${number(confirmed)}${waiting ? `, ${number(waiting)} waiting` : ''}`,
  withoutTitle: (rows: number) =>
    count(rows, { one: '# student has no session', other: '# students have no session' }),
  withoutText:
    'Take back in what you left out and give sessions again, or choose one for them under “Names”.',
  andMore: (rows: number) => `and ${number(rows)} more`,

  badgesTitle: 'Print badges',
  badgesText:
    'Each badge has a code for the door. Each slip leads its student to their own page, with a phone or any computer.',
  drawing: (done: number) => (done ? `Drawing the codes: ${number(done)} so far…` : 'Getting the badges…'),
  badgesNeedNames: 'Badges carry names, so add the names first.',
  printWhat: 'What to print',
  printed: {
    both: 'Badges with slips',
    badges: 'Badges only',
    slips: 'Slips only',
    list: 'List of names',
  },
  paper: 'Paper',
  papers: { letter: 'Letter', a4: 'A4' },
  label: 'Labels',
  labelSheet: (product: string, labels: number) => `${product} (${number(labels)} per sheet)`,
  plainPaper: (labels: number) => `Plain paper, to cut (${number(labels)} per sheet)`,
  usedLabels: 'Labels already used on the first sheet',
  usedHint: 'Counted row by row from the top.',
  usedInPairs: 'Counted row by row from the top. A badge and its slip take a whole row.',
  notPrinted: (rows: number) =>
    count(rows, { one: '# badge is not printed yet', other: '# badges are not printed yet' }),
  notPrintedText: 'These people wait for a place. Once they have one, print again.',
  printSheets: (sheets: number) => `Print ${count(sheets, { one: '# sheet', other: '# sheets' })}`,
  printList: 'Print the list',
  printHint: (paper: string) =>
    `In the print window, choose ${paper}, a scale of 100 % and no headers or footers.`,
  preview: 'What will be printed',
  firstSheet: (sheets: number) => `Sheet 1 of ${number(sheets)}`,
  slipWhat: 'Scan this with a phone to see your own page: your badge, your sessions, any changes.',
  slipOrType: 'No camera? Open',
  slipKeep: 'Keep this slip to yourself. Whoever has it can change your registration.',
  tickColumn: 'Here',
  nameColumn: 'Name',

  notBegunTitle: 'Not yet',
  notBegunText: 'Once the event has begun, you see here who of your class came.',
  attendanceTitle: 'Attendance',
  cameOf: (came: number, all: number) => `${number(came)} of ${people(all)} came.`,
  cameMeans: 'Whose badge was read at the door counts as come.',
  stillComing: 'The event is still going on. Whose badge was read at the door counts as come.',
  print: 'Print',
  saveCsv: 'Save as CSV',
  attendanceFile: 'attendance',
  came: 'Came',
  missed: 'Did not come',
  cameTitle: (rows: number) => `Came: ${number(rows)}`,
  missedTitle: (rows: number) => `Did not come: ${number(rows)}`,

  handoutLinkTitle: 'For students who get no mail',
  handoutLinkText: 'Every employer’s next steps on one handout, to print and give out.',
  handoutLink: 'Open the handout',
  handoutTitle: 'Handout of next steps',
  handoutText:
    'Print one for each student who gets no mail. It names no student, so it can be copied and put up in class.',
  printHandout: 'Print the handout',
  backToClass: 'Back to the class',
  handoutEmpty: 'The employers at this event left no next steps.',
  handoutHead: 'What you can do next',
  handoutHow: 'Scan a code with a phone, or type the address. All of it is on the event’s page, too:',
  handoutBooth: (booth: string) => `Booth ${booth}`,
  handoutContact: 'Contact:',
  handoutWays: 'Ways in:',
} satisfies Record<string, unknown> & { rowFaults: Record<RosterField, string> };

export type Texts = typeof texts;
