import { runHandler } from "./run-handler.js";
/** Runs a container's probes: startup first, then readiness and liveness. Kills it when liveness or startup fail for good. */
export function superviseHealth(options) {
    const { spec, clock, container, podIP, say, note } = options;
    const { startupProbe, readinessProbe, livenessProbe } = spec;
    const stop = new AbortController();
    /** Calls `turned` whenever the probe's opinion changes; it goes on until that returns false. */
    async function watch(kind, probe, turned) {
        const { periodSeconds = 10, timeoutSeconds = 1, successThreshold = 1, failureThreshold = 3 } = probe;
        let successes = 0;
        let failures = 0;
        await clock.sleep((probe.initialDelaySeconds ?? 0) * 1000, stop.signal);
        for (;;) {
            const result = await limited(clock, timeoutSeconds * 1000, (signal) => runHandler(container, probe, podIP, signal));
            if (stop.signal.aborted)
                return;
            successes = result.ok ? successes + 1 : 0;
            failures = result.ok ? 0 : failures + 1;
            if (!result.ok)
                say({ type: "Warning", reason: "Unhealthy", message: `${kind} probe failed: ${result.output}` });
            if (successes === successThreshold && !turned(true))
                return;
            if (failures === failureThreshold && !turned(false))
                return;
            await clock.sleep(periodSeconds * 1000, stop.signal);
        }
    }
    function kill(kind) {
        const message = `Container ${spec.name} failed ${kind} probe, will be restarted`;
        say({ type: "Normal", reason: "Killing", message });
        container.kill("SIGKILL");
        return false;
    }
    function whenStarted() {
        if (readinessProbe)
            begin(watch("Readiness", readinessProbe, (ready) => (note({ ready }), true)));
        if (livenessProbe)
            begin(watch("Liveness", livenessProbe, (ok) => ok || kill("liveness")));
    }
    if (startupProbe) {
        const turned = (ok) => {
            if (!ok)
                return kill("startup");
            note({ started: true, ready: readinessProbe === undefined });
            whenStarted();
            return false;
        };
        begin(watch("Startup", startupProbe, turned));
    }
    else {
        whenStarted();
    }
    return {
        initially: { started: !startupProbe, ready: !startupProbe && !readinessProbe },
        stop: () => stop.abort(),
    };
}
/** A probe ends by being stopped; there is nobody to tell. */
function begin(probing) {
    probing.catch(() => { });
}
async function limited(clock, ms, act) {
    const limit = new AbortController();
    const timer = clock.timer(ms, () => limit.abort(), { background: true });
    try {
        return await act(limit.signal);
    }
    finally {
        timer.cancel();
    }
}
