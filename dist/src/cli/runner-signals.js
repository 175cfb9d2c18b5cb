import { constants } from "node:os";
import { onSignals } from "./signals.js";
/**
 * As the official runner documents: SIGQUIT takes no new jobs and waits for the running ones, SIGINT and SIGTERM abort them, and
 * twice means now.
 */
export function stopOnSignals(runner, log) {
    let asked = "no";
    onSignals(["SIGINT", "SIGTERM", "SIGQUIT"], (signal) => {
        if (asked === "forceful") {
            log("warning", "Exiting at once", { signal });
            process.exit(exitCodeOf(signal));
        }
        if (signal === "SIGQUIT") {
            if (asked === "no")
                log("warning", "Stopping when the running jobs are done", { signal });
            asked = "graceful";
            runner.stop("graceful");
            return;
        }
        log("warning", "Stopping, running jobs are aborted (again: exit at once)", { signal });
        asked = "forceful";
        runner.stop("forceful");
    });
    return { asked: () => asked !== "no" };
}
/** What a shell shows for a program that a signal ended. */
function exitCodeOf(signal) {
    return 128 + constants.signals[signal];
}
