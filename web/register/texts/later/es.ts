import { refusals } from '#web/shared/texts/refusals/es.ts';
import type { LaterTexts } from './en.ts';

export const later: LaterTexts = {
  refusals,

  noLinkTitle: 'Abre tu enlace privado',
  noLinkText:
    'Esta página muestra tu inscripción cuando abres el enlace privado de tu correo o escaneas el segundo código de tu hoja impresa.',
  bigHint: 'Sube el brillo de tu pantalla para que la cámara pueda leerlo.',
  close: 'Cerrar',
  freeTitle: (event) => `¿No puedes venir a ${event}?`,
  freeText: 'Libera tu lugar para que lo tenga otra persona. Tu gafete dejará de servir.',
  freeYes: 'Liberar mi lugar',
  freeNo: 'No, sí voy a ir',
  freeing: 'Un momento…',
  freedTitle: (name) => `Gracias, ${name}`,
  freedText:
    'Tu lugar ya queda libre para otra persona y tu gafete ya no sirve. No tienes que hacer nada más.',
  freedBack: 'Sí puedo ir: inscribirme de nuevo',
  startOverTitle: 'Empieza de nuevo con tus propios datos',
  startOverText:
    'El lugar y las sesiones se quedan. Recibes un gafete nuevo y un enlace privado nuevo; los anteriores dejan de servir en ese momento.',
  startOverDo: 'Crear mi gafete nuevo',
  startingOver: 'Un momento…',
  slipTitle: '¿Tienes una hoja impresa?',
  slipCode: 'Código de tu hoja',
  slipHint: '12 letras y números, en mayúsculas o minúsculas, con guiones o sin ellos.',
  slipFault: 'Escribe el código como está en tu hoja: 12 letras y números',
  slipOpen: 'Abrir mi inscripción',
  slipOpening: 'Abriendo…',
  linkAgainTitle: '¿Perdiste tu enlace?',
  linkAgainText:
    'Abre la página del evento y elige «Ya me inscribí»: te enviaremos el enlace. Si no diste un correo, pregunta a quienes organizan o al maestro con quien vienes.',
  whose: '¿De quién es el gafete?',
  cancelTitle: '¿Cancelar tu inscripción?',
  cancelText: 'Tu lugar pasa a la siguiente persona. Tu gafete deja de servir.',
  cancelYes: 'Sí, cancelarla',
  cancelNo: 'Conservar mi lugar',
  cancelling: 'Cancelando…',
  ownDeviceReady: 'Guardado. Esta página ya se abre sin internet en este dispositivo.',
  ownDeviceNot: 'Este navegador no puede guardar la página. Mejor guarda el gafete como imagen.',
  badLinkTitle: 'Este enlace no funciona',
  badLinkText:
    'Puede estar incompleto o haber sido reemplazado. Ábrelo otra vez desde tu correo más reciente, o inscríbete de nuevo con el mismo correo y el mismo nombre: te enviaremos tu gafete y un enlace.',
};
