import { saveLines, type ScriptFile } from "../attach/script-file.ts";
import type { StageRun } from "../attach/stage-run.ts";
import { DETECT_SHELL } from "../exec/container-shell.ts";
import { execShellLines } from "../exec/shell-lines.ts";
import type { AttachSession } from "./attach-session.ts";
import { exitError } from "./stage-end.ts";

/** Puts a stage's script into its container, the first time together with the shell finder that starts scripts there. */
export async function saveScript(
  session: AttachSession,
  run: StageRun,
  body: string,
  signal: AbortSignal,
): Promise<void> {
  const finder: ScriptFile[] =
    run.container === "build" && !session.shellFinderSaved
      ? [{ path: `${session.dirs.scripts}/detect_shell_script`, body: DETECT_SHELL }]
      : [];
  const lines = [`mkdir -p ${run.dir}`, ...saveLines([...finder, { path: run.script, body }], session.posixEscapes)];
  const target = { pod: session.pod, container: run.container, lines, onOutput: session.work };
  const code = await session.retry(() => execShellLines(session, target, signal), signal);
  if (code !== 0) throw exitError(code);
  if (finder.length > 0) session.shellFinderSaved = true;
}
