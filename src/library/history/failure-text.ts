import { failureLines, type Failure } from "../../report/index.ts";

/** As a run's summary shows it, without colours. */
export function failureText(failure: Failure): string {
  return failureLines(failure, "", (_, text) => text).join("\n");
}
