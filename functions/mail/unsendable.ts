/** Thrown for a mail that can never be sent, whatever the service says. Its message holds no address. */
export class Unsendable extends Error {
  override readonly name = 'Unsendable';
}
