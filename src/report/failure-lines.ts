import type { Failure } from "./failures.ts";

export type Paint = (format: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;

/** Longer texts are in report.json. */
const LONGEST = 300;

/** What was expected and got, what came nearest, the lines of the History that prove it, where the expectation stands. */
export function failureLines(failure: Failure, head: string, paint: Paint): string[] {
  return [
    `${head}expected ${short(failure.expected)}, got ${short(failure.got)}`,
    ...(failure.nearest === undefined ? [] : [`      nearest: ${short(failure.nearest)}`]),
    ...failure.lines.map((line) => paint("dim", `      ${line}`)),
    ...(failure.place === undefined ? [] : [`      at: ${failure.place}`]),
    ...(failure.hint === undefined ? [] : [`      hint: ${failure.hint}`]),
  ];
}

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
