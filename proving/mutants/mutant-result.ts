/**
 * `survived`: nothing noticed. `rotted`: the change could not be made. `unclear`: what noticed fails without the mutant as well.
 * `broken`: the program did not get as far as judging, which says nothing of its checks.
 */
export type MutantWord = "caught" | "survived" | "rotted" | "unclear" | "broken";

export interface MutantResult {
  id: string;
  title: string;
  file: string;
  result: MutantWord;
  durationMs: number;
  /** The scenario that noticed, and the invariants and expectations by which. */
  scenario?: string;
  by?: readonly string[];
  /** Of anything but caught: what to know. */
  note?: string;
}
