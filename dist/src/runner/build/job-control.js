import { formatGoDuration } from "../config/go-duration.js";
import { BuildError } from "./build-error.js";
export function createJobControl() {
    const job = new AbortController();
    const script = new AbortController();
    let phase = "before";
    let timer;
    const abort = (error) => {
        if (!job.signal.aborted)
            job.abort(error);
    };
    const canceled = () => new BuildError("canceled", { reason: "job_canceled" });
    return {
        job: job.signal,
        script: AbortSignal.any([job.signal, script.signal]),
        cancel: () => abort(canceled()),
        cancelScript() {
            if (phase === "before")
                abort(canceled());
            if (phase === "script" && !script.signal.aborted)
                script.abort(canceled());
        },
        terminate: () => abort(new BuildError("aborted: terminated", { reason: "runner_interrupted" })),
        fail: abort,
        scriptBegins: () => {
            phase = "script";
        },
        scriptEnded: () => {
            phase = "after";
        },
        startTimeout(clock, seconds) {
            const text = `execution took longer than ${formatGoDuration(seconds)} seconds`;
            const expire = () => abort(new BuildError(text, { reason: "job_execution_timeout" }));
            timer = clock.timer(seconds * 1000, expire);
        },
        close: () => timer?.cancel(),
    };
}
