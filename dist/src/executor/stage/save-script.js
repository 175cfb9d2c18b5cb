import { sealFile } from "../attach/stage-run.js";
import { execShellLines } from "../exec/shell-lines.js";
import { exitError } from "./stage-end.js";
/** Puts a stage's script, and what proves its end, into its container, the first time together with the script that starts others there. */
export async function saveScript(session, run, body, seal, signal) {
    const starter = session.starterSaved ? undefined : session.shell.starter(run.container, session.dirs.scripts);
    const files = [
        ...(starter === undefined ? [] : [starter]),
        { path: sealFile(run), body: `${seal.token} ${seal.proof}` },
        { path: run.script, body },
    ];
    const lines = session.shell.saveLines(run.dir, files);
    const target = { pod: session.pod, container: run.container, lines, onOutput: session.work };
    const code = await session.retry(() => execShellLines(session, target, signal), signal);
    if (code !== 0)
        throw exitError(code);
    if (starter !== undefined)
        session.starterSaved = true;
}
