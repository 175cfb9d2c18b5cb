import { createLogReader } from "../attach/log-reader.js";
import { createStageOutput } from "../attach/stage-output.js";
import { honorsEntrypoint } from "../pod/first-process.js";
import { attachStage } from "../stage/attach-stage.js";
/** Exit code of `read-logs` when the log file is gone. */
const LOG_FILE_DELETED = 100;
/** The default: scripts are saved by exec, started by attach, and what they write is read back from a log file (executor facts 1.3). */
export const attachStrategy = {
    announcement: "Using attach strategy to execute scripts...",
    check() { },
    open(pod, context) {
        const output = createStageOutput(pod.work);
        const session = {
            ...pod,
            output,
            logReader: createLogReader(pod, logSource(pod), {
                output: (bytes) => output.push(bytes),
                broken: (text) => pod.debug("warning", text),
                deleted(text) {
                    pod.log.warning(text);
                    session.onLogDeleted?.(LOG_FILE_DELETED);
                },
            }),
            starterSaved: false,
            shellLimitMs: honorsEntrypoint(context) ? context.runner.kubernetes.poll_timeout * 1000 : undefined,
            onLogDeleted: undefined,
        };
        session.inBackground((lifetime) => session.logReader.follow(lifetime));
        return {
            run: (stage, ids, signal) => attachStage(session, stage, ids, signal),
            flush: () => session.output.flush(),
        };
    },
};
function logSource({ pod, dirs }) {
    return { pod, helperCommand: "gitlab-runner-helper", logFile: dirs.logFile };
}
