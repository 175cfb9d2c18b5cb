import { endScript } from "./end-script.js";
/**
 * The first stage of a build container whose entrypoint is honoured starts when that has opened a shell. Throws when it takes longer than
 * `poll_timeout` ("Container entrypoint known issues"); then the script never starts.
 */
export async function awaitShell(session, run, end, signal) {
    const { shellLimitMs, clock } = session;
    if (shellLimitMs === undefined || run.container !== "build")
        return;
    const over = new AbortController();
    const late = clock.sleep(shellLimitMs, AbortSignal.any([signal, over.signal])).then(() => true);
    late.catch(() => { });
    try {
        if (!(await Promise.race([end.started, late]))) {
            session.shellLimitMs = undefined;
            return;
        }
    }
    finally {
        over.abort(new Error("the shell is there"));
    }
    await endScript(session, run, end);
    const seconds = shellLimitMs / 1000;
    throw new Error(`the entrypoint of container "build" did not open a shell within ${seconds} s (poll_timeout)`);
}
