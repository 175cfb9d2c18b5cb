import { BuildError } from "../../runner/build/build-error.ts";
import { isPowerShell, needsPosixEscapes } from "../../runner/shells/shell.ts";
import { helperShell } from "../shells/helper-shell.ts";
import type { ExecSession } from "../stage/exec-session.ts";
import { execStage } from "../stage/exec-stage.ts";
import type { ExecutionStrategy } from "./execution-strategy.ts";

/** FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: each stage is one exec that gets the script on stdin (executor facts 1.4). */
export const execStrategy: ExecutionStrategy = {
  announcement: undefined,
  check({ runner }) {
    if (!isPowerShell(runner.shell)) return;
    throw new BuildError(
      `shell ${runner.shell} does not work with FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY, expected bash or sh: turn the flag off`,
      { reason: "runner_configuration_error" },
    );
  },
  open(pod, context) {
    const session: ExecSession = {
      ...pod,
      posixEscapes: needsPosixEscapes(context.runner.shell, context.flag),
      shellFor: (container) => (container === "helper" ? [helperShell(context)] : [...pod.shell.command]),
    };
    return {
      run: (stage, ids, signal) => execStage(session, stage, ids, signal),
      flush() {},
    };
  },
};
