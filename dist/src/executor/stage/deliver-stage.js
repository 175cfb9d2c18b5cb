import { startRemoteCommand } from "../exec/remote-command.js";
import { execShellLines } from "../exec/shell-lines.js";
/**
 * Hands the stage's line to the container's shell by attach. A stream that breaks leaves open whether the line arrived: then the
 * container is asked, and the line is sent again only when the script has not begun. Should it begin in that very moment, the
 * second line does nothing.
 */
export async function deliverStage(session, run, end, signal, 
/** Deliveries of which nothing came. */
before = 0) {
    let delivery = before;
    await session.retry(async () => {
        if (end.isStarted())
            return;
        if (delivery > 0 && (await hasStarted(session, run, signal)))
            return;
        await deliver(session, run, ++delivery, end, signal);
    }, signal);
}
async function deliver(session, run, delivery, end, signal) {
    const { kube, clock, pod, dirs, shell } = session;
    const stdin = shell.stageLine(run, dirs.scripts, dirs.logFile, delivery);
    const attached = await startRemoteCommand(kube, clock, { pod, container: run.container, stdin }, signal);
    try {
        await Promise.race([end.started, attached.finished]);
    }
    catch (error) {
        if (!end.isStarted())
            throw error;
    }
    finally {
        attached.close();
    }
}
async function hasStarted(session, run, signal) {
    const lines = session.shell.startedLines(run);
    const target = { pod: session.pod, container: run.container, lines, onOutput: () => { } };
    return (await execShellLines(session, target, signal)) === 0;
}
