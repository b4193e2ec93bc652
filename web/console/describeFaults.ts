import type { FieldFault } from '#domain/refusals.ts';

/**
 * Faults as an error summary shows them: with the label of the control on screen that each belongs to,
 * the nearest one above its path, and the name of the list item around it. What has no control on this screen is
 * called by its name, if `nameOf` its path knows one.
 */
export function describeFaults(
  faults: readonly FieldFault[],
  nameOf: (path: string) => string = () => '',
): { id?: string; message: string }[] {
  return faults.map(({ path, message }) => {
    const control = controlAbove(path);
    if (!control) {
      const name = nameOf(path);
      return { message: name ? `${name}: ${message}` : message };
    }
    const item = control.closest('details')?.querySelector('[data-item-name]')?.textContent;
    return { id: control.id, message: `${item ? `${item}, ` : ''}${labelOf(control)}: ${message}` };
  });
}

/** The id of the control at a path. An organizer's own words may stand in a path, and an id holds no spaces. */
export function controlId(path: string): string {
  return path.replace(/\s/g, '_');
}

function controlAbove(path: string): HTMLElement | undefined {
  const segments = path.split('.');
  for (let count = segments.length; count > 0; count -= 1) {
    const control = document.getElementById(controlId(segments.slice(0, count).join('.')));
    if (control) return control;
  }
  return undefined;
}

function labelOf(control: HTMLElement): string {
  return (
    document.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent ??
    control.querySelector('legend')?.textContent ??
    control.getAttribute('aria-label') ??
    ''
  );
}
