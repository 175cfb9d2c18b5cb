import { fillIn } from "./given-values.ts";

/** What stands for the words in braces that every text of a scenario file may have. */
export interface WorldWords {
  /** `{namespace}`: that of the jobs. */
  namespace: string;
  /** `{job}`: the id that the GitLab gives to its first job; `{job 2}` is that of the second. */
  job: number;
  /** `{patience 8}` is 8 in the embedded world, and so many times more where everything takes longer. */
  slowness: number;
}

/** What files are checked with: the embedded world's. */
export const DEFAULT_WORDS: WorldWords = { namespace: "ci", job: 1, slowness: 1 };

const NUMBERS = /\{(patience|job)(?: (\d+(?:\.\d+)?))?\}/g;
const ONLY_NUMBER = new RegExp(`^${NUMBERS.source}$`);

/** Puts a world's words in their places. A text that is nothing but a patience or a job becomes a number. */
export function fillInWords(value: unknown, { namespace, job, slowness }: WorldWords): unknown {
  const numberOf = (word = "", count?: string): number | undefined => {
    if (word === "job") return job + Number(count ?? 1) - 1;
    return count === undefined ? undefined : Number(count) * slowness;
  };
  const fill = (part: unknown): unknown => {
    if (typeof part === "string") {
      const [, ...only] = ONLY_NUMBER.exec(part) ?? [];
      const number = only.length === 0 ? undefined : numberOf(...only);
      const text = (all: string, word: string, count?: string) => String(numberOf(word, count) ?? all);
      return number ?? part.replace(NUMBERS, text);
    }
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, fill(inner)]));
  };
  return fill(fillIn(value, { namespace }).filled);
}
