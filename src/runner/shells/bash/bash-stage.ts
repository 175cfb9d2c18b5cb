import type { StageWrap } from "../shell.ts";
import { type Escape } from "./escape.ts";

/** Wraps a stage's commands into the script that the container's shell runs (executor facts 4.2). */
export function bashStage(body: string, wrap: StageWrap, shell: string, escape: Escape): string {
  const evaluated = `eval ${escape(body)}`;
  return [
    `#!/usr/bin/env ${shell}`,
    "",
    "trap 'exit 1' TERM",
    ...(wrap.exitMarkers ? MARKERS : []),
    ...(wrap.debugTrace ? ["set -o xtrace"] : []),
    "if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit",
    "set +o noclobber",
    wrap.legacyEval ? `: | ${evaluated}` : `(trap 'exit 1' TERM; ${evaluated}) < /dev/null`,
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
  // What CI_DEBUG_TRACE would show after the marker belongs to no stage any more.
  "  { set +o xtrace; } 2>/dev/null",
  '  out_json="{\\"command_exit_code\\": $exit_code, \\"script\\": \\"$0\\"}"',
  '  echo ""',
  '  echo "$out_json"',
  "  exit 0",
  "}",
  "trap runner_script_trap EXIT",
];
