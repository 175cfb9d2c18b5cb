import { NEVER_STARTED } from "../shells/container-shell.js";
import { watchStream } from "./watch-stream.js";
import { parseMarker } from "../attach/stage-marker.js";
import { createDiagnosticLines } from "../exec/diagnostic-lines.js";
import { execRun } from "../exec/exec-run.js";
import { startRemoteCommand } from "../exec/remote-command.js";
import { followText, startText } from "../shells/posix-stage-text.js";
import { TransportError } from "../kube/kube-error.js";
import { createStageEnd, exitError } from "./stage-end.js";
import { rejection, superviseStage } from "./supervise-stage.js";
/** Runs one stage by exec, its script on stdin and its status in the exec's own (executor facts 1.4). */
export async function execStage(session, stage, ids, signal) {
    signal.throwIfAborted();
    const end = createStageEnd();
    // A cancelled script still has last words, so the streams outlive the signal.
    const streams = new AbortController();
    const script = createExecScript(session, stage, ids, end);
    const work = {
        isUsers: stage.name.startsWith("step_"),
        end,
        run: script.run,
        async begin(stop) {
            const finished = script.finished(stop, streams.signal).then(end.end);
            finished.catch(() => { });
            await Promise.race([finished, rejection(stop)]);
        },
    };
    try {
        await superviseStage(session, work, signal);
    }
    finally {
        streams.abort(new Error("the stage is over"));
    }
}
/**
 * Starts a script once and hears it to its end. A stream that ends without a status says nothing of the script (executor facts 2.2): the
 * container is asked, by a shell that goes on where the output broke off, or makes sure that the script has not begun and never will;
 * only then is it started anew.
 */
function createExecScript(session, stage, ids, end) {
    const { kube, clock, pod, dirs, retry, work, posixEscapes } = session;
    const { container } = stage;
    let run;
    let received = 0;
    let heardAt = clock.monotonic();
    /** Undefined: the script has not begun, and never will. */
    const exec = async (of, stdin, signal) => {
        let started = false;
        let ended;
        const diagnostics = createDiagnosticLines((line) => {
            const marker = parseMarker(line.toString("utf8"));
            if (marker === undefined)
                work(line);
            else if (marker.exitCode === undefined) {
                started = true;
                end.start();
            }
            else
                ended = marker;
        });
        const onStdout = (bytes) => {
            received += bytes.length;
            heardAt = clock.monotonic();
            work(bytes);
        };
        const command = session.shellFor(container);
        const remote = { pod, container, command, stdin, onStdout, onStderr: diagnostics.push };
        const over = new AbortController();
        const drop = () => over.abort(new TransportError(`the stream of stage ${stage.name} is silent: unexpected EOF`));
        const either = AbortSignal.any([signal, over.signal]);
        watchStream(session, of, { bytes: () => received, at: () => heardAt }, drop, either).catch(() => { });
        let code;
        try {
            code = await (await startRemoteCommand(kube, clock, remote, either)).finished;
        }
        finally {
            over.abort(new Error("the stream is over"));
        }
        diagnostics.flush();
        if (ended !== undefined && ended.bytes !== undefined && ended.bytes > received)
            throw new TransportError(`${ended.bytes - received} bytes of stage ${stage.name} are missing: unexpected EOF`);
        if (ended?.exitCode !== undefined)
            return ended.exitCode;
        if (started)
            throw new TransportError(`the shell of stage ${stage.name} ended with ${code} before it: unexpected EOF`);
        if (code === NEVER_STARTED)
            return undefined;
        // A shell that is told nothing does nothing, and that well.
        if (code === 0)
            throw new TransportError(`the shell of stage ${stage.name} was told nothing: unexpected EOF`);
        throw exitError(code);
    };
    const attempt = async (stop, signal) => {
        if (run !== undefined) {
            const code = await exec(run, followText(run, received), signal);
            if (code !== undefined)
                return code;
        }
        stop.throwIfAborted();
        run = execRun(dirs, stage.name, container, ids());
        const code = await exec(run, startText(run, stage.body, posixEscapes), signal);
        if (code === undefined)
            throw new Error(`the script of stage ${stage.name} was kept from starting`);
        return code;
    };
    return {
        run: () => run,
        async finished(stop, signal) {
            for (;;) {
                let before = received;
                try {
                    return await retry(() => {
                        before = received;
                        return attempt(stop, signal);
                    }, signal);
                }
                catch (error) {
                    // As long as the last stream brought something, there is no reason to give up.
                    if (!(error instanceof TransportError) || received === before)
                        throw error;
                }
            }
        },
    };
}
