import { frame } from '#web/shared/texts/frame/es.ts';
import type { Texts } from './en.ts';

export const texts: Texts = {
  ...frame,

  fullTitle: 'Ya no quedan lugares',
  fullText:
    'Puedes entrar en la lista de espera. Cuando se libere un lugar, será para la siguiente persona, en orden.',
  register: 'Inscribirme',
  joinWaitlist: 'Entrar en la lista de espera',
  aMinute: 'Toma menos de un minuto.',
  age: '¿Cuántos años tienes?',
  ages: { 'under-13': 'Menos de 13', '13-17': 'De 13 a 17', '18-plus': '18 o más' },
  next: 'Continuar',
  under13Title: 'Puedes venir con tu clase',
  under13Text:
    'Los estudiantes menores de 13 años vienen con una clase, así que aquí no necesitamos nada de ti. Pregunta a un maestro o consejero si la tuya va a venir.',
  opensUntil: (day, hour) => `La inscripción está abierta hasta el ${day}, ${hour}.`,
  byInvitation: 'Este evento es por invitación: ten a mano el código de tu invitación.',
  bringClass: '¿Vienes con una clase? Inscríbela aquí',
  already: 'Ya me inscribí',
  ageMissing: 'Elige cuántos años tienes',
};
