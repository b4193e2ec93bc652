import { pathways } from '../vocabulary.ts';
import { careerFairInArabic } from './careerFair.ar.ts';
import { careerFairInSpanish } from './careerFair.es.ts';
import type { Template } from './template.ts';

/** Many booths in one hall, with employers that hire now and programs that take applications. */
export const careerFair: Template = {
  kind: 'career-fair',
  description:
    'Employers, apprenticeship programs, colleges and service branches share one hall, and all of them want to meet you. Look for a summer job, an internship, a first full-time job or the training that gets you there. Have your résumé looked over, practice an interview, then go and say hello.',
  sessions: [
    {
      title: 'Workshop: how to work a career fair',
      description:
        'What to say in your first thirty seconds, what to ask at a booth, and how to end a talk with a next step. You practice with the person beside you, so the first hello is already behind you.',
      room: 'Room A',
      startsAfter: 0,
      minutes: 30,
      capacity: 50,
    },
    {
      title: 'Workshop: résumé check',
      description:
        'Bring a résumé on paper or on your phone, finished or not. Volunteers from local employers read it with you and help you make it stronger.',
      room: 'Room B',
      startsAfter: 30,
      minutes: 45,
      capacity: 30,
    },
    {
      title: 'Panel: who is hiring, and what they look for',
      description:
        'Recruiters talk openly about summer jobs, internships and first jobs: which ages they hire, what they pay, how to apply and what makes them say yes.',
      room: 'Main stage',
      startsAfter: 45,
      minutes: 40,
      capacity: 60,
    },
    {
      title: 'Mock interviews',
      description:
        'Sit down with somebody who hires, answer three real questions and hear what worked. Nervous is fine: this is the place to practice.',
      room: 'Room B',
      startsAfter: 80,
      minutes: 50,
      capacity: 30,
    },
    {
      title: 'Workshop: simulators and tools',
      description:
        'Drive a truck or an excavator on a simulator, try a virtual welder and handle the tools of a line crew, with the people who train apprentices.',
      room: 'Demonstration area',
      startsAfter: 90,
      minutes: 45,
      capacity: 24,
    },
    {
      title: 'Panel: paid training, apprenticeships and service',
      description:
        'Building trades, hospitals, fire departments and service branches explain programs that pay while you train: how long they take, how to get in and what you commit to.',
      room: 'Main stage',
      startsAfter: 120,
      minutes: 40,
      capacity: 60,
    },
  ],
  roles: [
    {
      title: 'Lineworker apprentice',
      leadsTo: 'journey-level lineworker, then crew leader',
      pathways: ['registered-apprenticeship'],
    },
    {
      title: 'Aviation maintenance technician (FAA certificate)',
      leadsTo: 'inspector or lead technician',
      pathways: ['certificate', 'two-year', 'military'],
    },
    {
      title: 'Carpenter apprentice',
      leadsTo: 'journey-level carpenter, superintendent or contractor',
      pathways: ['registered-apprenticeship'],
    },
    {
      title: 'Truck or bus driver (commercial driver license)',
      leadsTo: 'trainer, dispatcher or owner-operator',
      pathways: ['certificate', 'direct-entry', 'military'],
    },
    {
      title: 'Home care aide (state certification)',
      leadsTo: 'nursing assistant, then nurse',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Medical assistant (state or CMA certification)',
      leadsTo: 'lead medical assistant, clinic manager or nurse',
      pathways: ['certificate', 'registered-apprenticeship', 'two-year'],
    },
    {
      title: 'Bank teller',
      leadsTo: 'personal banker, loan officer or branch manager',
      pathways: ['direct-entry'],
    },
    {
      title: 'Production technician',
      leadsTo: 'robotics technician, quality inspector or shift supervisor',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Welder (AWS certification)',
      leadsTo: 'pipe welder, welding inspector or shop owner',
      pathways: ['certificate', 'registered-apprenticeship', 'two-year', 'military'],
    },
    {
      title: 'Hotel front desk agent',
      leadsTo: 'event planner or hotel manager',
      pathways: ['direct-entry'],
    },
    {
      title: 'Water treatment operator in training (state certification)',
      leadsTo: 'certified operator, then plant manager',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship', 'two-year'],
    },
    {
      title: '911 dispatcher',
      leadsTo: 'shift supervisor or emergency manager',
      pathways: ['direct-entry', 'certificate'],
    },
    {
      title: 'Web developer',
      leadsTo: 'software engineer or product manager',
      pathways: ['certificate', 'registered-apprenticeship', 'two-year', 'four-year'],
    },
    {
      title: 'Enlisted service member',
      leadsTo: 'a trained specialty, help with the cost of college, or becoming an officer',
      pathways: ['military'],
    },
  ],
  interests: [
    'advanced-manufacturing',
    'agriculture',
    'construction',
    'digital-technology',
    'education',
    'energy-natural-resources',
    'financial-services',
    'healthcare-human-services',
    'hospitality-events-tourism',
    'marketing-sales',
    'public-service-safety',
    'supply-chain-transportation',
    ...pathways,
  ],
  questions: [
    {
      kind: 'choices',
      label: {
        en: 'What are you looking for?',
        es: '¿Qué estás buscando?',
        ar: 'عمّ تبحث؟',
      },
      required: false,
      options: [
        { en: 'A summer job', es: 'Un trabajo de verano', ar: 'عمل صيفي' },
        {
          en: 'A part-time job during school',
          es: 'Un trabajo de medio tiempo durante las clases',
          ar: 'عمل بدوام جزئي أثناء الدراسة',
        },
        {
          en: 'An internship or job shadow',
          es: 'Una pasantía o acompañar a alguien en su trabajo',
          ar: 'تدريب عملي أو مرافقة شخص في عمله',
        },
        {
          en: 'A full-time job after graduation',
          es: 'Un trabajo de tiempo completo al graduarme',
          ar: 'عمل بدوام كامل بعد التخرّج',
        },
        { en: 'An apprenticeship', es: 'Un aprendizaje con sueldo', ar: 'تدريب مهني بأجر' },
        {
          en: 'A college or training program',
          es: 'Una universidad o un programa de formación',
          ar: 'كلية أو برنامج تدريب',
        },
        { en: 'I am just looking around', es: 'Solo quiero mirar', ar: 'أتجوّل فقط' },
      ],
    },
    {
      kind: 'choice',
      label: {
        en: 'When would you like to start?',
        es: '¿Cuándo te gustaría empezar?',
        ar: 'متى تودّ أن تبدأ؟',
      },
      required: false,
      options: [
        { en: 'As soon as I can', es: 'Lo antes posible', ar: 'في أقرب وقت ممكن' },
        { en: 'This summer', es: 'Este verano', ar: 'هذا الصيف' },
        { en: 'After I graduate', es: 'Después de graduarme', ar: 'بعد تخرّجي' },
        { en: 'I don’t know yet', es: 'Todavía no lo sé', ar: 'لا أعرف بعد' },
      ],
    },
    {
      kind: 'choice',
      label: {
        en: 'Do you have a résumé?',
        es: '¿Tienes un currículum?',
        ar: 'هل لديك سيرة ذاتية؟',
      },
      required: false,
      options: [
        { en: 'Yes, it is ready', es: 'Sí, está listo', ar: 'نعم، وهي جاهزة' },
        { en: 'I have a start', es: 'Lo tengo empezado', ar: 'بدأت كتابتها' },
        { en: 'Not yet', es: 'Todavía no', ar: 'ليس بعد' },
      ],
    },
  ],
  mailTexts: {
    confirmation: {
      en: 'Wear what makes you feel confident; clean and comfortable is enough. If you have a résumé, bring a few copies, and if you don’t, come anyway: there is help at the fair. Look through the employers on the event page and pick three you want to meet first.',
      es: 'Ponte algo con lo que te sientas bien; limpio y cómodo es suficiente. Si tienes currículum, trae algunas copias; si no, ven igual: en la feria te ayudamos. Mira los empleadores en la página del evento y elige tres que quieras conocer primero.',
      ar: 'البس ما يجعلك واثقًا؛ يكفي أن يكون نظيفًا ومريحًا. إن كانت لديك سيرة ذاتية فأحضر عدة نسخ منها، وإن لم تكن فتعالَ على أي حال: في المعرض من يساعدك. انظر إلى جهات العمل في صفحة الفعالية واختر ثلاثًا تريد مقابلتها أولًا.',
    },
  },
  ruleNotes: {
    'follow-up': {
      en: 'The best time to write is this week, while people remember you. Three sentences are enough: where you met, what you liked, and what you would like to do next. Applications for summer jobs and apprenticeships often close early, so look at the dates first.',
      es: 'El mejor momento para escribir es esta semana, mientras se acuerdan de ti. Bastan tres frases: dónde se conocieron, qué te gustó y qué te gustaría hacer ahora. Las solicitudes para trabajos de verano y aprendizajes con sueldo suelen cerrar pronto, así que mira primero las fechas.',
      ar: 'أفضل وقت للكتابة هو هذا الأسبوع، ما دام الناس يتذكرونك. تكفي ثلاث جمل: أين التقيتما، وما الذي أعجبك، وما الذي تودّ أن تفعله بعد ذلك. كثيرًا ما تُغلق طلبات الأعمال الصيفية والتدريب المهني مبكرًا، فانظر إلى المواعيد أولًا.',
    },
    'missed-you': {
      en: 'Many employers go on taking applications after a fair, and you don’t need to have met them to apply. Pick one or two below, follow their next step, and ask your counselor to read your résumé before you send it.',
      es: 'Muchos empleadores siguen recibiendo solicitudes después de una feria, y no hace falta haberlos conocido para postularte. Elige uno o dos de abajo, sigue el próximo paso que proponen y pide en tu escuela que lean tu currículum antes de enviarlo.',
      ar: 'كثير من جهات العمل تستمر في استقبال الطلبات بعد المعرض، ولا يلزم أن تكون قد قابلتها لتتقدّم. اختر جهة أو جهتين أدناه، واتبع الخطوة التالية التي تقترحها، واطلب من مرشدك أن يقرأ سيرتك الذاتية قبل أن ترسلها.',
    },
  },
  translations: { es: careerFairInSpanish, ar: careerFairInArabic },
};
