import type { ScriptContext } from "./script-context.ts";
import { ansiC, posix } from "./escape.ts";

/** Wraps a stage's commands into the script that the container's shell runs (executor facts 4.2). */
export function wrapStage(body: string, context: ScriptContext): string {
  const escape = context.flag("FF_POSIXLY_CORRECT_ESCAPES") ? posix : ansiC;
  const evaluated = `eval ${escape(body)}`;
  return [
    `#!/usr/bin/env ${context.runner.shell || "bash"}`,
    "",
    "trap 'exit 1' TERM",
    ...(context.environment.exitMarkers ? MARKERS : []),
    ...(context.debugTrace ? ["set -o xtrace"] : []),
    "if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit",
    "set +o noclobber",
    context.flag("FF_USE_LEGACY_BASH_EVAL") ? `: | ${evaluated}` : `(trap 'exit 1' TERM; ${evaluated}) < /dev/null`,
    "exit 0",
    "",
  ].join("\n");
}

/** The lines by which the executor learns of the stage's start and end. */
const MARKERS = [
  'start_json="{\\"script\\": \\"$0\\"}"',
  'echo "$start_json"',
  "runner_script_trap() {",
  "  exit_code=$?",
  '  out_json="{\\"command_exit_code\\": $exit_code, \\"script\\": \\"$0\\"}"',
  '  echo ""',
  '  echo "$out_json"',
  "  exit 0",
  "}",
  "trap runner_script_trap EXIT",
];
