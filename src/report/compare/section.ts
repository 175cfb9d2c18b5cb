/** What a cell says beside its text. */
export type Tone = "good" | "bad" | "neutral";

export interface Cell {
  text: string;
  tone?: Tone;
}

/** A heading with a table, in any format. */
export interface Section {
  title: string;
  note: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}
