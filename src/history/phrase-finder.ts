/** Which of the phrases are in a text. */
export type PhraseFinder = (text: string) => ReadonlySet<string>;

/** A phrase is first known by so many of its characters. */
const GRAM = 4;
/** Bits of the sum of such characters: each character moves the ones before it on by 5, so the fifth falls out. */
const SHIFT = 5;
const MASK = 2 ** (GRAM * SHIFT) - 1;

/** So many are found faster one by one. */
const FEW = 60;

const NONE: ReadonlySet<string> = new Set();

interface Anchored {
  phrase: string;
  /** Where in the phrase its characters begin that it is known by. */
  offset: number;
}

/**
 * Looks for all phrases in one pass, so that many take hardly longer than few. Each is known by those four of its characters that the fewest
 * others share, since what begins alike, as tokens do, would be compared all the time.
 */
export function createPhraseFinder(phrases: Iterable<string>): PhraseFinder {
  const all = [...new Set(phrases)].filter((phrase) => phrase !== "");
  if (all.length <= FEW) return (text) => oneByOne(all, text);
  const short = all.filter((phrase) => phrase.length < GRAM);
  const anchors = anchorsOf(all.filter((phrase) => phrase.length >= GRAM));
  const known = new Uint32Array((MASK + 1) / 32);
  for (const sum of anchors.keys()) known[sum >>> 5] = (known[sum >>> 5] ?? 0) | (1 << (sum & 31));
  return (text) => {
    let found: Set<string> | undefined;
    let sum = 0;
    for (let at = 0; at < text.length; at++) {
      sum = ((sum << SHIFT) ^ text.charCodeAt(at)) & MASK;
      if ((((known[sum >>> 5] ?? 0) >>> (sum & 31)) & 1) === 0) continue;
      for (const { phrase, offset } of anchors.get(sum) ?? []) {
        const start = at - GRAM + 1 - offset;
        if (start >= 0 && text.startsWith(phrase, start)) (found ??= new Set()).add(phrase);
      }
    }
    for (const phrase of short) if (text.includes(phrase)) (found ??= new Set()).add(phrase);
    return found ?? NONE;
  };
}

function oneByOne(phrases: readonly string[], text: string): ReadonlySet<string> {
  const found = phrases.filter((phrase) => text.includes(phrase));
  return found.length === 0 ? NONE : new Set(found);
}

function anchorsOf(phrases: readonly string[]): Map<number, Anchored[]> {
  const shared = new Map<number, number>();
  for (const phrase of phrases) for (const sum of new Set(sumsOf(phrase))) shared.set(sum, (shared.get(sum) ?? 0) + 1);
  const anchors = new Map<number, Anchored[]>();
  for (const phrase of phrases) {
    const others = sumsOf(phrase).map((sum) => ({ sum, count: shared.get(sum) ?? 0 }));
    const rarest = others.reduce((least, { count }) => Math.min(least, count), Number.POSITIVE_INFINITY);
    const offset = others.findIndex(({ count }) => count === rarest);
    const sum = others[offset]?.sum ?? 0;
    const same = anchors.get(sum) ?? [];
    same.push({ phrase, offset });
    anchors.set(sum, same);
  }
  return anchors;
}

/** Of every four characters in a row. */
function sumsOf(phrase: string): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let at = 0; at < phrase.length; at++) {
    sum = ((sum << SHIFT) ^ phrase.charCodeAt(at)) & MASK;
    if (at >= GRAM - 1) sums.push(sum);
  }
  return sums;
}
