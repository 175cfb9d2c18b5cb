import type { Failure } from "./failures.ts";
export type Paint = (format: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;
/** What was expected and got, what came nearest, the lines of the History that prove it, where the expectation stands. */
export declare function failureLines(failure: Failure, head: string, paint: Paint): string[];
