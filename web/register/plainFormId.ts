/** The id of the form that works without a script. */
export const plainFormId = 'register';

/** That form, if the page came with one. */
export function standingForm(): HTMLFormElement | undefined {
  const form = document.getElementById(plainFormId);
  return form instanceof HTMLFormElement ? form : undefined;
}
