import { fillIn } from "./given-values.ts";

/** What stands for the words in braces that every text of a scenario file may have. */
export interface WorldWords {
  /** `{namespace}`: that of the jobs. */
  namespace: string;
  /** `{job}`: the id that the GitLab gives to its first job; the next ones follow. */
  job: number;
  /** `{patience 8}` is 8 in the embedded world, and so many times more where everything takes longer. */
  slowness: number;
}

/** What files are checked with: the embedded world's. */
export const DEFAULT_WORDS: WorldWords = { namespace: "ci", job: 1, slowness: 1 };

const PATIENCE = /\{patience (\d+(?:\.\d+)?)\}/g;
const ONLY_PATIENCE = new RegExp(`^${PATIENCE.source}$`);

/** Puts a world's words in their places. A text that is nothing but a patience becomes a number. */
export function fillInWords(value: unknown, { namespace, job, slowness }: WorldWords): unknown {
  const scaled = (seconds: string) => Number(seconds) * slowness;
  const fill = (part: unknown): unknown => {
    if (typeof part === "string") {
      const only = ONLY_PATIENCE.exec(part)?.[1];
      return only === undefined
        ? part.replace(PATIENCE, (_, seconds: string) => String(scaled(seconds)))
        : scaled(only);
    }
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, fill(inner)]));
  };
  return fill(fillIn(value, { namespace, job: String(job) }).filled);
}
