import { createBackoff } from "../containers/backoff.js";
/** The pod's sandbox, tried for until there is one; undefined when the pod is being stopped first. */
export function prepareSandbox(parts, create) {
    return persist(parts, async () => {
        try {
            await underFaults(parts);
            return await create();
        }
        catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            const message = `Failed to create pod sandbox: rpc error: code = Unknown desc = ${why}`;
            if (!parts.stopped.aborted)
                parts.say({ type: "Warning", reason: "FailedCreatePodSandBox", message });
            return undefined;
        }
    });
}
/** Tries to make the volumes until all are there; undefined when the pod is being stopped first. */
export function prepareVolumes(parts, volumes) {
    return persist(parts, async () => {
        const failures = await volumes.setUp((volume) => volumeTrouble(parts, volume));
        if (parts.stopped.aborted || failures.length === 0)
            return true;
        for (const { reason, message } of failures)
            parts.say({ type: "Warning", reason, message });
        return undefined;
    });
}
/** Throws what a fault lets the container engine answer. */
async function underFaults({ clock, stopped, faults, point }) {
    for (const action of faults.ask("sandbox", point)) {
        if (action.do === "fail")
            throw new Error(action.message);
        await clock.sleep(action.ms, stopped).catch(() => { });
    }
}
/** Why a fault keeps a volume from being mounted. */
async function volumeTrouble({ clock, stopped, faults, point }, volume) {
    for (const action of faults.ask("volume", { ...point, volume })) {
        if (action.do === "fail")
            return action.message;
        await clock.sleep(action.ms, stopped).catch(() => { });
    }
    return undefined;
}
async function persist({ clock, stopped }, act) {
    const backoff = createBackoff(500, 122_000);
    while (!stopped.aborted) {
        const outcome = await act();
        if (outcome !== undefined || stopped.aborted)
            return outcome;
        await clock.sleep(backoff.next(), stopped).catch(() => { });
    }
    return undefined;
}
