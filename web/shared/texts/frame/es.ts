import type { FrameTexts } from './en.ts';

export const frame: FrameTexts = {
  skip: 'Ir a la parte principal',
  language: 'Idioma',
  loading: 'Cargando…',
  retry: 'Intentar de nuevo',
  lostTitle: 'No pudimos cargar esta página',
  offline: 'No podemos conectar con Turnout. Revisa tu conexión e inténtalo de nuevo. No se perdió nada.',
  troubled: 'Algo falló de nuestro lado. Inténtalo de nuevo en un momento. No se perdió nada.',
};
