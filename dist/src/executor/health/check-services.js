import { createDiagnosticLines } from "../exec/diagnostic-lines.js";
import { execShellLines } from "../exec/shell-lines.js";
import { singleQuoted } from "../shells/single-quoted.js";
import { exitError } from "../stage/stage-end.js";
import { terminatedProblem } from "../watch/container-problem.js";
import { stageProblem } from "../watch/pod-problem.js";
/**
 * Waits until the services listen on these ports, as the helper sees them, or a container of the pod ends (executor facts 4.9). Any
 * failure is one: what could not be checked does not count as healthy.
 */
export async function checkServices(session, ports, signal) {
    const { pod, log, retry } = session;
    const stop = new AbortController();
    const lines = createDiagnosticLines((line) => log.print(line.toString("utf8").trimEnd()));
    const target = {
        pod,
        container: "helper",
        lines: [`gitlab-runner-helper health-check ${ports.map((port) => `--port ${singleQuoted(port)} `).join("")}`],
        onOutput: lines.push,
    };
    const both = AbortSignal.any([signal, stop.signal]);
    const trouble = pod.until(() => pod.gone() ?? serviceProblem(pod.current()), both);
    trouble.then((problem) => stop.abort(problem), () => { });
    try {
        const code = await retry(() => execShellLines(session, target, both), both);
        if (code !== 0)
            throw exitError(code);
    }
    catch (error) {
        signal.throwIfAborted();
        if (stop.signal.aborted)
            log.print(`Health check aborted due to error:  ${messageOf(error)}`);
        throw error;
    }
    finally {
        lines.flush();
        stop.abort(new Error("the check is over"));
    }
}
/** A service that has ended will never listen. */
function serviceProblem(pod) {
    const ended = pod.status?.containerStatuses?.map(terminatedProblem).find((problem) => problem !== undefined);
    return ended ?? stageProblem(pod);
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
