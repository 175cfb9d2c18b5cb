import { BuildError } from "../../runner/build/build-error.js";
import { isPowerShell, needsPosixEscapes } from "../../runner/shells/shell.js";
import { helperShell } from "../shells/helper-shell.js";
import { execStage } from "../stage/exec-stage.js";
/** FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: each stage is one exec that gets the script on stdin (executor facts 1.4). */
export const execStrategy = {
    announcement: undefined,
    check({ runner }) {
        if (!isPowerShell(runner.shell))
            return;
        throw new BuildError(`shell ${runner.shell} does not work with FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY, expected bash or sh: turn the flag off`, { reason: "runner_configuration_error" });
    },
    open(pod, context) {
        const session = {
            ...pod,
            posixEscapes: needsPosixEscapes(context.runner.shell, context.flag),
            shellFor: (container) => (container === "helper" ? [helperShell(context)] : [...pod.shell.command]),
        };
        return {
            run: (stage, ids, signal) => execStage(session, stage, ids, signal),
            flush() { },
        };
    },
};
