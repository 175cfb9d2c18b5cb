import { failureLines } from "../../report/index.js";
/** As a run's summary shows it, without colours. */
export function failureText(failure) {
    return failureLines(failure, "", (_, text) => text).join("\n");
}
