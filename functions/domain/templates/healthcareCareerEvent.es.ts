import type { TemplateTranslation } from './template.ts';

export const healthcareCareerEventInSpanish: TemplateTranslation = {
  description:
    'Conoce a las personas que cuidan la salud de nuestra región: enfermeros, paramédicos, tecnólogos de imágenes, personal de laboratorio y farmacia, consejeros y muchos más. Prueba las herramientas que usan, escucha cómo es de verdad un turno y descubre qué trabajos puedes empezar poco después de la preparatoria y hasta dónde pueden llevarte. No hace falta experiencia, y toda pregunta es bienvenida.',
  sessions: [
    {
      title: 'Panel: del primer turno a la licencia',
      description:
        'Un enfermero, un paramédico, un tecnólogo de imágenes, un asistente médico y un técnico en salud del comportamiento cuentan cómo empezaron, cuánto les costó formarse y qué volverían a hacer.',
      room: 'Escenario principal',
    },
    {
      title: 'Práctica: RCP y cómo detener una hemorragia',
      description:
        'Practica la RCP solo con las manos en un maniquí, mira cómo un desfibrilador te va guiando y aprende a taponar y presionar una herida. La dirigen técnicos en emergencias médicas. Es una práctica y no un curso con certificado.',
      room: 'Sala de prácticas A',
    },
    {
      title: 'Práctica: ver dentro del cuerpo',
      description:
        'Encuentra la fractura en radiografías reales sin nombres y mira el ultrasonido de un modelo de práctica. Los tecnólogos explican qué buscan y cómo protegen a los pacientes.',
      room: 'Sala de prácticas B',
    },
    {
      title: 'Recorrido: el hospital de simulación',
      description:
        'Recorre una sala de práctica donde los pacientes son maniquíes que respiran, parpadean y responden. Toma el pulso, escucha un corazón y unos pulmones y mira cómo practican los estudiantes de enfermería.',
      room: 'Punto de encuentro: recepción',
    },
    {
      title: 'Taller: en la mesa del laboratorio',
      description:
        'Extrae «sangre» de un brazo de práctica, averigua un tipo de sangre con sangre de modelo y busca la causa de una infección con el microscopio. Los guantes y los lentes de seguridad los ponemos nosotros.',
      room: 'Laboratorio',
    },
    {
      title: 'Panel: gana mientras aprendes en el área de la salud',
      description:
        'Aprendices, sus empleadores y asesores universitarios explican la formación pagada: cómo postularse, cuánto ganas desde el primer día y qué créditos cuentan después para un título.',
      room: 'Escenario principal',
    },
  ],
  roles: {
    'Nursing assistant (CNA certification)': {
      title: 'Asistente de enfermería (certificación CNA)',
      leadsTo: 'enfermero práctico con licencia, y luego enfermero registrado',
    },
    'Medical assistant (state or CMA certification)': {
      title: 'Asistente médico (certificación estatal o CMA)',
      leadsTo: 'asistente médico principal, gerente de clínica o enfermero',
    },
    'Radiologic technologist (ARRT registration)': {
      title: 'Tecnólogo radiológico (registro ARRT)',
      leadsTo: 'tecnólogo en tomografía, resonancia magnética o mamografía',
    },
    'Phlebotomist (phlebotomy certification)': {
      title: 'Flebotomista (certificación en flebotomía)',
      leadsTo: 'técnico de laboratorio médico',
    },
    'Pharmacy technician (CPhT certification)': {
      title: 'Técnico de farmacia (certificación CPhT)',
      leadsTo: 'técnico principal o, con un doctorado, farmacéutico',
    },
    'Behavioral health technician (state credential)': {
      title: 'Técnico en salud del comportamiento (credencial estatal)',
      leadsTo: 'consejero en consumo de sustancias o, con una maestría, consejero con licencia',
    },
    'Dental assistant (state registration or CDA certification)': {
      title: 'Asistente dental (registro estatal o certificación CDA)',
      leadsTo: 'asistente dental de funciones ampliadas o, con un título, higienista dental',
    },
    'Emergency medical technician (EMT certification)': {
      title: 'Técnico en emergencias médicas (certificación EMT)',
      leadsTo: 'paramédico, bombero o enfermero',
    },
    'Health information technician (RHIT credential)': {
      title: 'Técnico en información de salud (credencial RHIT)',
      leadsTo: 'analista de datos de salud o, con un título de cuatro años, gerente de información de salud',
    },
    'Physical therapist assistant (PTA license)': {
      title: 'Asistente de fisioterapia (licencia PTA)',
      leadsTo: 'asistente principal o, con un doctorado, fisioterapeuta',
    },
    'Surgical technologist (CST certification)': {
      title: 'Tecnólogo quirúrgico (certificación CST)',
      leadsTo: 'primer asistente quirúrgico',
    },
    'Sterile processing technician (CRCST certification)': {
      title: 'Técnico en esterilización (certificación CRCST)',
      leadsTo: 'jefe de área o tecnólogo quirúrgico',
    },
    'Registered nurse (RN license)': {
      title: 'Enfermero registrado (licencia RN)',
      leadsTo: 'docente de enfermería, jefe de enfermería o enfermero practicante',
    },
    'Paramedic (state certification or license)': {
      title: 'Paramédico (certificación o licencia estatal)',
      leadsTo: 'paramédico de vuelo, oficial de bomberos o enfermero',
    },
    'Diagnostic medical sonographer (RDMS credential)': {
      title: 'Ecografista médico (credencial RDMS)',
      leadsTo: 'ecografista cardíaco o vascular, o ecografista principal',
    },
    'Medical laboratory technician (MLT certification)': {
      title: 'Técnico de laboratorio médico (certificación MLT)',
      leadsTo: 'científico de laboratorio médico, con un título de cuatro años',
    },
    'Dental hygienist (RDH license)': {
      title: 'Higienista dental (licencia RDH)',
      leadsTo: 'higienista de salud pública, docente o terapeuta dental',
    },
    'Respiratory therapist (RRT credential and state license)': {
      title: 'Terapeuta respiratorio (credencial RRT y licencia estatal)',
      leadsTo: 'especialista en cuidados intensivos o en el sueño',
    },
    'Home care aide (state certification)': {
      title: 'Asistente de cuidado en el hogar (certificación estatal)',
      leadsTo: 'asistente de enfermería',
    },
    'Community health worker (state or local certificate)': {
      title: 'Promotor de salud comunitaria (certificado estatal o local)',
      leadsTo: 'coordinador de cuidados o, con un título, trabajador social',
    },
  },
};
