/** A slip's code as it is printed, `QW39-FHY3-QFE7`: groups of four are read and typed without losing one's place. */
export function typedCode(slipCode: string): string {
  return (slipCode.toUpperCase().match(/.{1,4}/g) ?? []).join('-');
}
