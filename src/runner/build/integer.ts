/** A whole number as settings have it. Undefined for everything else. */
export function integer(text: string): number | undefined {
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}
