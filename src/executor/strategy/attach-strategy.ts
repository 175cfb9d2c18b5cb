import { followLog } from "../attach/log-follower.ts";
import { createStageOutput } from "../attach/stage-output.ts";
import { honorsEntrypoint } from "../pod/first-process.ts";
import type { AttachSession } from "../stage/attach-session.ts";
import { attachStage } from "../stage/attach-stage.ts";
import type { ExecutionStrategy } from "./execution-strategy.ts";

/** Exit code of `read-logs` when the log file is gone. */
const LOG_FILE_DELETED = 100;

/** The default: scripts are saved by exec, started by attach, and what they write is read back from a log file (executor facts 1.3). */
export const attachStrategy: ExecutionStrategy = {
  announcement: "Using attach strategy to execute scripts...",
  check() {},
  open(pod, context) {
    const session: AttachSession = {
      ...pod,
      output: createStageOutput(pod.work),
      starterSaved: false,
      shellLimitMs: honorsEntrypoint(context) ? context.runner.kubernetes.poll_timeout * 1000 : undefined,
      onLogDeleted: undefined,
    };
    readBack(session);
    return {
      run: (stage, ids, signal) => attachStage(session, stage, ids, signal),
      flush: () => session.output.flush(),
    };
  },
};

function readBack(session: AttachSession): void {
  const { pod, log, debug, dirs } = session;
  const listener = {
    output: (bytes: Buffer) => session.output.push(bytes),
    broken: (text: string) => debug("warning", text),
    deleted(text: string) {
      log.warning(text);
      session.onLogDeleted?.(LOG_FILE_DELETED);
    },
  };
  const source = { pod, helperCommand: "gitlab-runner-helper", logFile: dirs.logFile };
  session.inBackground((lifetime) => followLog(session, source, listener, lifetime));
}
