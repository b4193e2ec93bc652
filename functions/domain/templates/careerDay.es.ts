import type { TemplateTranslation } from './template.ts';

export const careerDayInSpanish: TemplateTranslation = {
  description:
    'Pasa una mañana con personas a quienes les gusta lo que hacen: constructores, programadores, cocineros, bomberos, maestros y más. Escucha cómo llegaron ahí, prueba una parte de su trabajo y conoce los muchos caminos de entrada, desde aprendizajes con sueldo hasta la universidad. No necesitas tener un plan; ven con preguntas y vete con un próximo paso.',
  sessions: [
    {
      title: 'Panel: cómo llegué hasta aquí',
      description:
        'Cuatro personas, cuatro caminos: un aprendizaje, un certificado, un título universitario y las fuerzas armadas. Cuentan cuánto ganan, qué les sorprendió y qué se dirían a tu edad.',
      room: 'Auditorio',
    },
    {
      title: 'Taller: tu primer currículum',
      description:
        'Convierte cuidar niños, los deportes, los clubes y la ayuda en casa en un currículum de una página. Te llevas un borrador que sirve para un trabajo de verano.',
      room: 'Sala de computadoras',
    },
    {
      title: 'Taller: prueba un oficio',
      description:
        'Conecta un interruptor, une dos tubos y mide una pared con quienes lo hacen todos los días. Las herramientas, los guantes y los lentes de seguridad los ponemos nosotros.',
      room: 'Taller de oficios',
    },
    {
      title: 'Recorrido: las clases técnicas',
      description:
        'Conoce la cocina, el taller de máquinas, el estudio de medios y el laboratorio de salud, y habla con estudiantes que toman estas clases y con los certificados que van a obtener.',
      room: 'Punto de encuentro: entrada principal',
    },
    {
      title: 'Entrevistas de práctica con empleadores',
      description:
        'Diez minutos amables con alguien que contrata, y luego respuestas claras sobre qué salió bien y qué intentar la próxima vez. Mientras esperas, escucha a los demás: de eso también se aprende.',
      room: 'Biblioteca',
    },
    {
      title: 'Taller: cómo pagar lo que sigue',
      description:
        'Subvenciones, becas, formularios de ayuda económica y programas que te pagan mientras aprendes, explicados sin letra pequeña. Trae tus preguntas sobre los costos.',
      room: 'Salón 101',
    },
  ],
  roles: {
    'Electrician apprentice': {
      title: 'Aprendiz de electricista',
      leadsTo: 'electricista con licencia, y luego jefe de cuadrilla o contratista',
    },
    'IT support specialist (CompTIA A+ certification)': {
      title: 'Especialista en soporte informático (certificación CompTIA A+)',
      leadsTo: 'administrador de redes o analista de ciberseguridad',
    },
    'Nursing assistant (CNA certification)': {
      title: 'Asistente de enfermería (certificación CNA)',
      leadsTo: 'enfermero práctico con licencia, y luego enfermero registrado',
    },
    'Machinist (NIMS credentials)': {
      title: 'Maquinista industrial (credenciales NIMS)',
      leadsTo: 'programador de CNC o, con un título, ingeniero de manufactura',
    },
    'Firefighter and EMT': {
      title: 'Bombero y técnico en emergencias médicas',
      leadsTo: 'paramédico, oficial de bomberos o investigador de incendios',
    },
    'Early childhood educator (CDA credential)': {
      title: 'Educador de primera infancia (credencial CDA)',
      leadsTo: 'maestro principal, director de centro o, con un título, maestro de escuela',
    },
    'Automotive service technician (ASE certification)': {
      title: 'Técnico automotriz (certificación ASE)',
      leadsTo: 'técnico maestro, especialista en vehículos eléctricos o dueño de taller',
    },
    'Line cook': {
      title: 'Cocinero de línea',
      leadsTo: 'segundo chef, chef o dueño de restaurante',
    },
    'Graphic designer': {
      title: 'Diseñador gráfico',
      leadsTo: 'director de arte o diseñador de experiencia de usuario',
    },
    'Forest or natural resources technician': {
      title: 'Técnico forestal o de recursos naturales',
      leadsTo: 'jefe de cuadrilla o, con un título de cuatro años, ingeniero forestal o biólogo',
    },
    'Civil engineering technician': {
      title: 'Técnico en ingeniería civil',
      leadsTo: 'topógrafo o, con un título de cuatro años, ingeniero civil con licencia',
    },
    Accountant: {
      title: 'Contador',
      leadsTo: 'contador público certificado (CPA) o gerente de finanzas',
    },
  },
};
