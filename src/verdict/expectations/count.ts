import type { Count } from "../../scenario/count.ts";

/** `2`, `{min: 2}` or `{min: 2, max: 4}` of a scenario. */
export interface Bounds {
  min: number;
  max: number;
}

export function bounds(count: Count): Bounds {
  if (typeof count === "number") return { min: count, max: count };
  return { min: count.min ?? 0, max: count.max ?? Number.POSITIVE_INFINITY };
}

export function isWithin(number: number, { min, max }: Bounds): boolean {
  return number >= min && number <= max;
}

export function countText({ min, max }: Bounds): string {
  if (min === max) return `${min}`;
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
