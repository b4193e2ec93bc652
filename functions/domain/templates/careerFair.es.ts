import type { TemplateTranslation } from './template.ts';

export const careerFairInSpanish: TemplateTranslation = {
  description:
    'Empleadores, programas de aprendizaje, universidades y fuerzas armadas comparten un mismo salón, y todos quieren conocerte. Busca un trabajo de verano, una pasantía, un primer empleo de tiempo completo o la formación que te lleve hasta ahí. Pide que revisen tu currículum, practica una entrevista y luego ve a saludar.',
  sessions: [
    {
      title: 'Taller: cómo aprovechar una feria de carreras',
      description:
        'Qué decir en los primeros treinta segundos, qué preguntar en un puesto y cómo terminar una charla con un próximo paso. Practicas con quien tienes al lado, así que el primer saludo ya queda atrás.',
      room: 'Sala A',
    },
    {
      title: 'Taller: revisión de currículum',
      description:
        'Trae tu currículum en papel o en el teléfono, terminado o no. Voluntarios de empleadores de la zona lo leen contigo y te ayudan a mejorarlo.',
      room: 'Sala B',
    },
    {
      title: 'Panel: quién contrata y qué busca',
      description:
        'Reclutadores hablan con franqueza de trabajos de verano, pasantías y primeros empleos: desde qué edad contratan, cuánto pagan, cómo postularse y qué los hace decir que sí.',
      room: 'Escenario principal',
    },
    {
      title: 'Entrevistas de práctica',
      description:
        'Siéntate con alguien que contrata, responde tres preguntas reales y escucha qué funcionó. Ponerse nervioso está bien: este es el lugar para practicar.',
      room: 'Sala B',
    },
    {
      title: 'Taller: simuladores y herramientas',
      description:
        'Maneja un camión o una excavadora en un simulador, prueba una soldadora virtual y usa las herramientas de una cuadrilla de líneas eléctricas, con quienes forman a los aprendices.',
      room: 'Zona de demostraciones',
    },
    {
      title: 'Panel: formación pagada, aprendizajes y servicio',
      description:
        'Oficios de la construcción, hospitales, bomberos y fuerzas armadas explican programas que pagan mientras te formas: cuánto duran, cómo entrar y a qué te comprometes.',
      room: 'Escenario principal',
    },
  ],
  roles: {
    'Lineworker apprentice': {
      title: 'Aprendiz de instalador de líneas eléctricas',
      leadsTo: 'oficial instalador de líneas, y luego jefe de cuadrilla',
    },
    'Aviation maintenance technician (FAA certificate)': {
      title: 'Técnico en mantenimiento de aviones (certificado de la FAA)',
      leadsTo: 'inspector o técnico principal',
    },
    'Carpenter apprentice': {
      title: 'Aprendiz de carpintero',
      leadsTo: 'oficial carpintero, superintendente de obra o contratista',
    },
    'Truck or bus driver (commercial driver license)': {
      title: 'Conductor de camión o autobús (licencia comercial)',
      leadsTo: 'instructor, despachador o transportista independiente',
    },
    'Home care aide (state certification)': {
      title: 'Asistente de cuidado en el hogar (certificación estatal)',
      leadsTo: 'asistente de enfermería, y luego enfermero',
    },
    'Medical assistant (state or CMA certification)': {
      title: 'Asistente médico (certificación estatal o CMA)',
      leadsTo: 'asistente médico principal, gerente de clínica o enfermero',
    },
    'Bank teller': {
      title: 'Cajero de banco',
      leadsTo: 'asesor bancario, oficial de préstamos o gerente de sucursal',
    },
    'Production technician': {
      title: 'Técnico de producción',
      leadsTo: 'técnico en robótica, inspector de calidad o supervisor de turno',
    },
    'Welder (AWS certification)': {
      title: 'Soldador (certificación AWS)',
      leadsTo: 'soldador de tuberías, inspector de soldadura o dueño de taller',
    },
    'Hotel front desk agent': {
      title: 'Recepcionista de hotel',
      leadsTo: 'organizador de eventos o gerente de hotel',
    },
    'Water treatment operator in training (state certification)': {
      title: 'Operador de tratamiento de agua en formación (certificación estatal)',
      leadsTo: 'operador certificado, y luego gerente de planta',
    },
    '911 dispatcher': {
      title: 'Operador del 911',
      leadsTo: 'supervisor de turno o gestor de emergencias',
    },
    'Web developer': {
      title: 'Desarrollador web',
      leadsTo: 'ingeniero de software o gerente de producto',
    },
    'Enlisted service member': {
      title: 'Miembro de las fuerzas armadas',
      leadsTo: 'una especialidad con formación, ayuda para pagar la universidad o llegar a ser oficial',
    },
  },
};
