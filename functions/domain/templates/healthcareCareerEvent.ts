import { pathways } from '../vocabulary.ts';
import { healthcareCareerEventInArabic } from './healthcareCareerEvent.ar.ts';
import { healthcareCareerEventInSpanish } from './healthcareCareerEvent.es.ts';
import type { Template } from './template.ts';

/** Hospitals, clinics, colleges and apprenticeship programs of a region in one morning, with things to try. */
export const healthcareCareerEvent: Template = {
  kind: 'healthcare-career-event',
  description:
    'Meet the people who keep our region well: nurses, medics, imaging technologists, laboratory and pharmacy staff, counselors and many more. Try the tools they use, hear what a shift is really like, and find out which jobs you can start soon after high school and where they can lead. No experience needed, and every question is welcome.',
  sessions: [
    {
      title: 'Panel: from first shift to license',
      description:
        'A nurse, a paramedic, an imaging technologist, a medical assistant and a behavioral health technician tell how they started, what training cost them and what they would do again.',
      room: 'Main stage',
      startsAfter: 15,
      minutes: 40,
      capacity: 60,
    },
    {
      title: 'Hands-on: CPR and stopping a bleed',
      description:
        'Practice hands-only CPR on a manikin, see how a defibrillator talks you through, and learn to pack and press a wound. Led by emergency medical technicians. This is practice and not a certificate course.',
      room: 'Skills room A',
      startsAfter: 65,
      minutes: 35,
      capacity: 24,
    },
    {
      title: 'Hands-on: seeing inside the body',
      description:
        'Find the fracture on real X-rays with the names removed, and watch an ultrasound of a training model. Technologists explain what they look for and how they keep patients safe.',
      room: 'Skills room B',
      startsAfter: 65,
      minutes: 35,
      capacity: 20,
    },
    {
      title: 'Tour: the simulation hospital',
      description:
        'Walk through a training ward where the patients are manikins that breathe, blink and answer. Take a pulse, listen to a heart and lungs, and see how nursing students practice.',
      room: 'Meet at the front desk',
      startsAfter: 80,
      minutes: 40,
      capacity: 20,
    },
    {
      title: 'Workshop: at the laboratory bench',
      description:
        'Draw “blood” from a practice arm, find a blood type with model blood, and look for the cause of an infection under a microscope. Gloves and goggles are there for you.',
      room: 'Laboratory',
      startsAfter: 110,
      minutes: 40,
      capacity: 24,
    },
    {
      title: 'Panel: earn while you learn in health care',
      description:
        'Apprentices, their employers and college advisers explain paid training: how to apply, what you earn from the first day, and which credits count later toward a degree.',
      room: 'Main stage',
      startsAfter: 125,
      minutes: 40,
      capacity: 60,
    },
  ],
  roles: [
    {
      title: 'Nursing assistant (CNA certification)',
      leadsTo: 'licensed practical nurse, then registered nurse',
      pathways: ['certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Medical assistant (state or CMA certification)',
      leadsTo: 'lead medical assistant, clinic manager or nurse',
      pathways: ['certificate', 'registered-apprenticeship', 'two-year'],
    },
    {
      title: 'Radiologic technologist (ARRT registration)',
      leadsTo: 'CT, MRI or mammography technologist',
      pathways: ['two-year', 'four-year', 'military'],
    },
    {
      title: 'Phlebotomist (phlebotomy certification)',
      leadsTo: 'medical laboratory technician',
      pathways: ['certificate'],
    },
    {
      title: 'Pharmacy technician (CPhT certification)',
      leadsTo: 'lead technician or, with a doctorate, pharmacist',
      pathways: ['certificate', 'registered-apprenticeship', 'military'],
    },
    {
      title: 'Behavioral health technician (state credential)',
      leadsTo: 'substance use counselor or, with a master’s degree, licensed counselor',
      pathways: ['certificate', 'registered-apprenticeship', 'military'],
    },
    {
      title: 'Dental assistant (state registration or CDA certification)',
      leadsTo: 'expanded-function dental assistant or, with a degree, dental hygienist',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Emergency medical technician (EMT certification)',
      leadsTo: 'paramedic, firefighter or nurse',
      pathways: ['certificate', 'military'],
    },
    {
      title: 'Health information technician (RHIT credential)',
      leadsTo: 'health data analyst or, with a four-year degree, health information manager',
      pathways: ['two-year'],
    },
    {
      title: 'Physical therapist assistant (PTA license)',
      leadsTo: 'senior assistant or, with a doctorate, physical therapist',
      pathways: ['two-year'],
    },
    {
      title: 'Surgical technologist (CST certification)',
      leadsTo: 'surgical first assistant',
      pathways: ['certificate', 'two-year', 'military'],
    },
    {
      title: 'Sterile processing technician (CRCST certification)',
      leadsTo: 'department lead or surgical technologist',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Registered nurse (RN license)',
      leadsTo: 'nurse educator, nurse manager or nurse practitioner',
      pathways: ['two-year', 'four-year'],
    },
    {
      title: 'Paramedic (state certification or license)',
      leadsTo: 'flight paramedic, fire officer or nurse',
      pathways: ['certificate', 'two-year'],
    },
    {
      title: 'Diagnostic medical sonographer (RDMS credential)',
      leadsTo: 'heart or vascular sonographer, or lead sonographer',
      pathways: ['two-year', 'four-year'],
    },
    {
      title: 'Medical laboratory technician (MLT certification)',
      leadsTo: 'medical laboratory scientist, with a four-year degree',
      pathways: ['two-year', 'military'],
    },
    {
      title: 'Dental hygienist (RDH license)',
      leadsTo: 'public health hygienist, teacher or dental therapist',
      pathways: ['two-year', 'four-year'],
    },
    {
      title: 'Respiratory therapist (RRT credential and state license)',
      leadsTo: 'intensive care or sleep specialist',
      pathways: ['two-year', 'four-year'],
    },
    {
      title: 'Home care aide (state certification)',
      leadsTo: 'nursing assistant',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship'],
    },
    {
      title: 'Community health worker (state or local certificate)',
      leadsTo: 'care coordinator or, with a degree, social worker',
      pathways: ['direct-entry', 'certificate', 'registered-apprenticeship'],
    },
  ],
  interests: [
    'healthcare-human-services',
    'public-service-safety',
    'digital-technology',
    'education',
    ...pathways,
  ],
  questions: [
    {
      kind: 'choices',
      label: {
        en: 'Which parts of health care would you like to see?',
        es: '¿Qué áreas de la salud te gustaría conocer?',
        ar: 'أي مجالات الصحة تودّ أن تتعرّف عليها؟',
      },
      required: false,
      options: [
        {
          en: 'Nursing and caring for people',
          es: 'Enfermería y cuidado de las personas',
          ar: 'التمريض ورعاية الناس',
        },
        { en: 'Emergency medicine', es: 'Medicina de emergencia', ar: 'طب الطوارئ' },
        {
          en: 'X-ray, ultrasound and imaging',
          es: 'Rayos X, ultrasonido e imágenes',
          ar: 'الأشعة والموجات فوق الصوتية والتصوير',
        },
        { en: 'Laboratory', es: 'Laboratorio', ar: 'المختبر' },
        { en: 'Pharmacy', es: 'Farmacia', ar: 'الصيدلة' },
        { en: 'Behavioral health', es: 'Salud mental y del comportamiento', ar: 'الصحة النفسية والسلوكية' },
        { en: 'Dental', es: 'Odontología', ar: 'طب الأسنان' },
        { en: 'Therapy and recovery', es: 'Terapia y rehabilitación', ar: 'العلاج وإعادة التأهيل' },
        { en: 'Surgery and sterile processing', es: 'Cirugía y esterilización', ar: 'الجراحة والتعقيم' },
        {
          en: 'Health information and technology',
          es: 'Información y tecnología de la salud',
          ar: 'المعلومات والتقنية الصحية',
        },
        { en: 'I am not sure yet', es: 'Todavía no lo sé', ar: 'لست متأكدًا بعد' },
      ],
    },
    {
      kind: 'choice',
      label: {
        en: 'How much have you seen of health care so far?',
        es: '¿Cuánto conoces ya del trabajo en salud?',
        ar: 'كم تعرف عن العمل في المجال الصحي حتى الآن؟',
      },
      required: false,
      options: [
        { en: 'This is my first look', es: 'Es mi primer acercamiento', ar: 'هذه نظرتي الأولى' },
        {
          en: 'I take a health class or club at school',
          es: 'Tomo una clase o voy a un club de salud',
          ar: 'أدرس مادة صحية أو أشارك في نادٍ صحي في المدرسة',
        },
        {
          en: 'I have volunteered or shadowed someone',
          es: 'He hecho voluntariado o acompañado a alguien',
          ar: 'تطوّعت أو رافقت شخصًا في عمله',
        },
        {
          en: 'I am training for a certificate now',
          es: 'Ahora me preparo para un certificado',
          ar: 'أتدرّب الآن للحصول على شهادة مهنية',
        },
        { en: 'I work in health care', es: 'Trabajo en salud', ar: 'أعمل في المجال الصحي' },
      ],
    },
    {
      kind: 'yes-no',
      label: {
        en: 'Would you like to hear about training that pays you while you learn?',
        es: '¿Quieres saber de formación en la que te pagan mientras aprendes?',
        ar: 'هل تودّ أن تعرف عن تدريب يدفع لك وأنت تتعلّم؟',
      },
      required: false,
      options: [],
    },
  ],
  mailTexts: {
    confirmation: {
      en: 'Wear closed-toe shoes and comfortable clothes: you will stand, walk and try things. Tie back long hair for the hands-on stations. Gloves and goggles are there for you. Bring one question you would love to ask somebody who does the job.',
      es: 'Ven con zapatos cerrados y ropa cómoda: vas a estar de pie, caminar y probar cosas. Si tienes el pelo largo, recógelo para las estaciones prácticas. Los guantes y los lentes de seguridad los ponemos nosotros. Trae una pregunta que te encantaría hacerle a alguien que hace ese trabajo.',
      ar: 'البس حذاءً مغلقًا وملابس مريحة: ستقف وتمشي وتجرّب أشياء. اربط شعرك إن كان طويلًا عند محطات التطبيق العملي. القفازات ونظارات الحماية متوفرة لك. أحضر معك سؤالًا تحب أن تطرحه على شخص يعمل في المهنة.',
    },
  },
  ruleNotes: {
    'follow-up': {
      en: 'Every person you met started somewhere, often with a short certificate. Pick one job that stayed on your mind and take one small step this week: ask your counselor which health classes your school offers, look up a nursing assistant or EMT course near you, or write to one of the employers below. They hope to hear from you.',
      es: 'Todas las personas que conociste empezaron en algún lugar, muchas con un certificado corto. Elige un trabajo que se te haya quedado en la mente y da un pequeño paso esta semana: pregunta en tu escuela qué clases de salud hay, busca un curso de asistente de enfermería o de técnico en emergencias cerca de ti, o escribe a uno de los empleadores de abajo. Les dará gusto saber de ti.',
      ar: 'كل من قابلته بدأ من مكان ما، وكثيرًا ما كان ذلك بشهادة مهنية قصيرة. اختر وظيفة بقيت في ذهنك واخطُ خطوة صغيرة هذا الأسبوع: اسأل مرشدك عن المواد الصحية في مدرستك، أو ابحث عن دورة مساعد تمريض أو فنّي طوارئ طبية قريبة منك، أو اكتب إلى إحدى جهات العمل أدناه. يسعدهم أن يسمعوا منك.',
    },
    'missed-you': {
      en: 'Health care needs people like you, and there is more than one door in. Look through the employers and programs below, then ask your counselor about health classes, job shadows and the next event. If one of these jobs makes you curious, start with that one.',
      es: 'La salud necesita personas como tú, y hay más de una puerta de entrada. Mira los empleadores y programas de abajo y pregunta en tu escuela por clases de salud, visitas a lugares de trabajo y el próximo evento. Si uno de estos trabajos te da curiosidad, empieza por ese.',
      ar: 'يحتاج المجال الصحي إلى أشخاص مثلك، وله أكثر من باب. انظر إلى جهات العمل والبرامج أدناه، ثم اسأل مرشدك عن المواد الصحية وزيارات أماكن العمل والفعالية القادمة. إن أثارت إحدى هذه الوظائف فضولك، فابدأ بها.',
    },
  },
  translations: { es: healthcareCareerEventInSpanish, ar: healthcareCareerEventInArabic },
};
