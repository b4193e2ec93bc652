/** Puts a file among a person's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the time the next task runs everywhere but in old Safari, which takes longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
