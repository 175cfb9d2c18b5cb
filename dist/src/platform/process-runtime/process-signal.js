/** Signals a process, or a process group by its negative id. It may have ended in this moment. */
export function signalProcess(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ESRCH"))
            throw error;
    }
}
