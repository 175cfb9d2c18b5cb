/** Of an option that may be given several times: all its values, in their order. */
export function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
