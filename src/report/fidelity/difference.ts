/**
 * What is compared. `verdict`: pass or fail. `requests`: how the answers to one kind of request followed each other. `answers`: the words of
 * refusals. `pod`: a pod's JSON after defaulting. `events`: what the cluster tells of it. `time`: how long things took, by orders of magnitude.
 */
export const ASPECTS = ["verdict", "requests", "answers", "pod", "events", "time"] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Something that a scenario showed in one world and not, or otherwise, in the other. */
export interface WorldDifference {
  aspect: Aspect;
  /** What differs: `create pods`, `spec.containers[build].terminationMessagePolicy`. */
  at: string;
  /** What each of the two worlds showed; undefined: nothing. */
  values: readonly [string | undefined, string | undefined];
}

/** The keys in which two lists of findings differ. */
export function differingKeys<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
  isSame: (a: Value | undefined, b: Value | undefined) => boolean = Object.is,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => !isSame(one.get(key), other.get(key)));
}
