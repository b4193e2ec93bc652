const mostRows = 3_000;
const mostBytes = 2_000_000;

/** How much of the map one answer holds. What comes last may be over it by one part or class. */
export class AnswerRoom {
  #rows = mostRows;
  #bytes = mostBytes;

  get left(): boolean {
    return this.#rows > 0 && this.#bytes > 0;
  }

  take({ rows, bytes }: { rows: number; bytes: number }): void {
    this.#rows -= rows;
    this.#bytes -= bytes;
  }
}
