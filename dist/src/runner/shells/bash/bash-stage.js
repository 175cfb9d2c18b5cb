import {} from "./escape.js";
/** Wraps a stage's commands into the script that the container's shell runs (executor facts 4.2). */
export function bashStage(body, wrap, shell, escape) {
    const evaluated = `eval ${escape(body)}`;
    return [
        `#!/usr/bin/env ${shell}`,
        "",
        "trap 'exit 1' TERM",
        ...(wrap.debugTrace ? ["set -o xtrace"] : []),
        "if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit",
        "set +o noclobber",
        wrap.legacyEval ? `: | ${evaluated}` : `(trap 'exit 1' TERM; ${evaluated}) < /dev/null`,
        "exit 0",
        "",
    ].join("\n");
}
