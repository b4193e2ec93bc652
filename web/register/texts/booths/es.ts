import type { BoothTexts } from './en.ts';

export const booths: BoothTexts = {
  boothsText: 'Los puestos solo cuentan sus visitas. No les damos tu nombre ni tu dirección.',
  boothsWrite: 'Si quieres saber más, escríbeles.',
  consent: (email) =>
    `Si quieres que un empleador te escriba, puedes darle tu nombre, tu apellido y tu correo electrónico (${email}), y nada más. Tú eliges en cada caso, y puedes retirarlo aquí cuando quieras. Desde entonces ya no se lo damos; si ya lo tiene, pídele que lo borre.`,
  share: (employer) => `Darle a ${employer} mi nombre y mi correo`,
  hasIt: 'Ya los tiene. Toca para retirarlos.',
  shared: (employer) => `${employer} recibe tu nombre y tu correo electrónico.`,
  takenBack: (employer) => `Retirado. Ya no se los damos a ${employer}.`,
  boothTag: (booth) => `Puesto ${booth}`,
  nextStep: 'Lo que puedes hacer ahora',
  writeTo: (name) => `Escribir a ${name}`,
  websiteOf: (name) => `${name} en la web`,
};
