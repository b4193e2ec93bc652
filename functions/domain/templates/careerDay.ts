import { clusters, pathways } from '../vocabulary.ts';
import { careerDayInArabic } from './careerDay.ar.ts';
import { careerDayInSpanish } from './careerDay.es.ts';
import type { Template } from './template.ts';

/** Employers and programs come to one school or campus for a morning: many fields, a first look at each. */
export const careerDay: Template = {
  kind: 'career-day',
  description:
    'Spend a morning with people who like what they do: builders, coders, cooks, firefighters, teachers and more. Hear how they got there, try a piece of their work, and see the many ways in, from paid apprenticeships to college. You don’t need a plan yet; come with questions and leave with a next step.',
  sessions: [
    {
      title: 'Panel: how I got here',
      description:
        'Four people, four different ways: an apprenticeship, a certificate, a college degree and the military. They talk about what they earn, what surprised them and what they would tell themselves at your age.',
      room: 'Auditorium',
      startsAfter: 10,
      minutes: 40,
      capacity: 60,
    },
    {
      title: 'Workshop: your first résumé',
      description:
        'Turn babysitting, sports, clubs and helping at home into a one-page résumé. Leave with a draft you can use for a summer job.',
      room: 'Computer lab',
      startsAfter: 55,
      minutes: 40,
      capacity: 30,
    },
    {
      title: 'Workshop: try a trade',
      description:
        'Wire a switch, join two pipes and measure a wall with people who do it every day. Tools, gloves and goggles are there for you.',
      room: 'Shop',
      startsAfter: 55,
      minutes: 45,
      capacity: 24,
    },
    {
      title: 'Tour: the career and technical classrooms',
      description:
        'See the kitchen, the machine shop, the media studio and the health lab, and meet students who take these classes and the certificates they work toward.',
      room: 'Meet at the main entrance',
      startsAfter: 80,
      minutes: 40,
      capacity: 25,
    },
    {
      title: 'Mock interviews with employers',
      description:
        'Ten friendly minutes with somebody who hires, then straight answers about what went well and what to try next time. Listen to others while you wait: you learn from those too.',
      room: 'Library',
      startsAfter: 105,
      minutes: 50,
      capacity: 30,
    },
    {
      title: 'Workshop: paying for what comes next',
      description:
        'Grants, scholarships, financial aid forms and programs that pay you while you learn, explained without fine print. Bring your questions about cost.',
      room: 'Room 101',
      startsAfter: 125,
      minutes: 40,
      capacity: 40,
    },
  ],
  roles: [
    {
      title: 'Electrician apprentice',
      leadsTo: 'licensed electrician, then crew leader or contractor',
      pathways: ['registered-apprenticeship'],
    },
    {
      title: 'IT support specialist (CompTIA A+ certification)',
      leadsTo: 'network administrator or cybersecurity analyst',
      pathways: ['certificate', 'two-year', 'registered-apprenticeship', 'military'],
    },
    {
      title: 'Nursing assistant (CNA certification)',
      leadsTo: 'licensed practical nurse, then registered nurse',
      pathways: ['certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Machinist (NIMS credentials)',
      leadsTo: 'CNC programmer or, with a degree, manufacturing engineer',
      pathways: ['registered-apprenticeship', 'certificate', 'two-year'],
    },
    {
      title: 'Firefighter and EMT',
      leadsTo: 'paramedic, fire officer or fire investigator',
      pathways: ['certificate', 'registered-apprenticeship', 'two-year', 'military'],
    },
    {
      title: 'Early childhood educator (CDA credential)',
      leadsTo: 'lead teacher, center director or, with a degree, school teacher',
      pathways: ['certificate', 'registered-apprenticeship', 'two-year'],
    },
    {
      title: 'Automotive service technician (ASE certification)',
      leadsTo: 'master technician, electric vehicle specialist or shop owner',
      pathways: ['direct-entry', 'certificate', 'two-year'],
    },
    {
      title: 'Line cook',
      leadsTo: 'sous-chef, chef or restaurant owner',
      pathways: ['direct-entry', 'registered-apprenticeship', 'certificate'],
    },
    {
      title: 'Graphic designer',
      leadsTo: 'art director or user experience designer',
      pathways: ['certificate', 'two-year', 'four-year'],
    },
    {
      title: 'Forest or natural resources technician',
      leadsTo: 'crew leader or, with a four-year degree, forester or biologist',
      pathways: ['direct-entry', 'two-year'],
    },
    {
      title: 'Civil engineering technician',
      leadsTo: 'surveyor or, with a four-year degree, licensed civil engineer',
      pathways: ['certificate', 'two-year'],
    },
    {
      title: 'Accountant',
      leadsTo: 'certified public accountant (CPA) or finance manager',
      pathways: ['four-year'],
    },
  ],
  interests: [...clusters, ...pathways],
  questions: [
    {
      kind: 'choice',
      label: {
        en: 'What do you think you might do right after high school?',
        es: '¿Qué piensas hacer al terminar la preparatoria?',
        ar: 'ماذا تنوي أن تفعل بعد الثانوية مباشرة؟',
      },
      required: false,
      options: [
        {
          en: 'Start an apprenticeship',
          es: 'Empezar un aprendizaje con sueldo',
          ar: 'أبدأ تدريبًا مهنيًا بأجر',
        },
        { en: 'Earn a certificate', es: 'Obtener un certificado', ar: 'أحصل على شهادة مهنية' },
        { en: 'Go to a two-year college', es: 'Ir a un colegio de dos años', ar: 'ألتحق بكلية لسنتين' },
        {
          en: 'Go to a four-year college',
          es: 'Ir a una universidad de cuatro años',
          ar: 'ألتحق بجامعة لأربع سنوات',
        },
        { en: 'Join the military', es: 'Entrar en las fuerzas armadas', ar: 'أنضم إلى القوات المسلحة' },
        { en: 'Go straight to work', es: 'Empezar a trabajar', ar: 'أبدأ العمل مباشرة' },
        { en: 'I don’t know yet', es: 'Todavía no lo sé', ar: 'لا أعرف بعد' },
      ],
    },
    {
      kind: 'choices',
      label: {
        en: 'What would make this day worth it for you?',
        es: '¿Qué haría que este día valga la pena para ti?',
        ar: 'ما الذي يجعل هذا اليوم مفيدًا لك؟',
      },
      required: false,
      options: [
        {
          en: 'Finding a job I never heard of',
          es: 'Descubrir un trabajo que no conocía',
          ar: 'أن أكتشف وظيفة لم أسمع بها',
        },
        { en: 'Trying something with my hands', es: 'Probar algo con mis manos', ar: 'أن أجرّب شيئًا بيدي' },
        {
          en: 'Talking to someone who does the job',
          es: 'Hablar con alguien que hace ese trabajo',
          ar: 'أن أتحدث مع شخص يعمل في المهنة',
        },
        { en: 'Learning what jobs pay', es: 'Saber cuánto se gana', ar: 'أن أعرف أجور الوظائف' },
        {
          en: 'Finding a summer job or internship',
          es: 'Encontrar un trabajo de verano o una pasantía',
          ar: 'أن أجد عملًا صيفيًا أو تدريبًا عمليًا',
        },
        {
          en: 'Learning how to pay for training',
          es: 'Saber cómo pagar los estudios',
          ar: 'أن أعرف كيف تُدفع تكاليف التعليم',
        },
      ],
    },
    {
      kind: 'yes-no',
      label: {
        en: 'Is this your first career event?',
        es: '¿Es la primera vez que vienes a un evento como este?',
        ar: 'هل هذه أول فعالية مهن تحضرها؟',
      },
      required: false,
      options: [],
    },
  ],
  mailTexts: {
    confirmation: {
      en: 'Come as you are; there is no need to dress up. Wear shoes you can walk in, and closed-toe ones if you want to try a trade. Think of two questions to ask, such as “What does a normal Tuesday look like?” or “How did you pay for your training?”',
      es: 'Ven como eres; no hace falta vestir formal. Usa zapatos cómodos, y cerrados si quieres probar un oficio. Piensa en dos preguntas, por ejemplo: «¿Cómo es un martes normal?» o «¿Cómo pagaste tus estudios?»',
      ar: 'تعالَ كما أنت؛ لا داعي للملابس الرسمية. البس حذاءً مريحًا للمشي، ومغلقًا إن أردت أن تجرّب حرفة. فكّر في سؤالين تطرحهما، مثل: «كيف يكون يوم ثلاثاء عادي؟» أو «كيف دفعت تكاليف تعليمك؟»',
    },
  },
  ruleNotes: {
    'follow-up': {
      en: 'While it is fresh: write down one job that surprised you and one person you would like to talk to again. Then show it to your counselor or a teacher you trust and ask, “What could I do about this before summer?” It takes five minutes and often opens a door.',
      es: 'Ahora que lo tienes fresco, anota un trabajo que te sorprendió y una persona con la que te gustaría volver a hablar. Luego enséñaselo a tu consejero o a un maestro de confianza y pregunta: «¿Qué puedo hacer con esto antes del verano?» Toma cinco minutos y muchas veces abre una puerta.',
      ar: 'ما دام الأمر حاضرًا في ذهنك: اكتب وظيفة فاجأتك وشخصًا تودّ أن تتحدث معه من جديد. ثم أرِ ذلك لمرشدك أو لمعلّم تثق به واسأله: «ماذا يمكنني أن أفعل بهذا قبل الصيف؟» يستغرق ذلك خمس دقائق وكثيرًا ما يفتح بابًا.',
    },
    'missed-you': {
      en: 'Your counselor can tell you about job shadows, career and technical classes and the next event. Choose one employer of the event that makes you curious, look at their next step, and bring it along when you talk.',
      es: 'En tu escuela te pueden contar de visitas a lugares de trabajo, clases técnicas y el próximo evento. Elige un empleador del evento que te dé curiosidad, mira el próximo paso que propone y llévalo a esa conversación.',
      ar: 'يستطيع مرشدك أن يخبرك عن زيارات أماكن العمل وصفوف التعليم المهني والتقني والفعالية القادمة. اختر جهة عمل من الفعالية تثير فضولك، واقرأ الخطوة التالية التي تقترحها، وخذها معك حين تتحدث معه.',
    },
  },
  translations: { es: careerDayInSpanish, ar: careerDayInArabic },
};
