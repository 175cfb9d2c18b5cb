import type { ComparedStep } from "./compare.ts";
import type { Difference } from "./differences.ts";

/** A step and what differs in it, for people. */
export function stepLines({ place, request, unexplained }: ComparedStep): string[] {
  if (unexplained.length === 0) return [];
  return [place, `  ${request}`].concat(unexplained.flatMap(differenceLines));
}

export function differenceLines({ field, real, fake }: Difference): string[] {
  return [`  ${field}`, `    real: ${shown(real)}`, `    fake: ${shown(fake)}`];
}

function shown(value: unknown): string {
  return value === undefined ? "(not there)" : JSON.stringify(value);
}
