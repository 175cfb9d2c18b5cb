export function trackPod(created, clock) {
    const listeners = new Set();
    let pod = created;
    let gone;
    let seen = false;
    let heardAt = clock.monotonic();
    const changed = () => {
        for (const listener of listeners)
            listener();
    };
    return {
        namespace: created.metadata?.namespace ?? "",
        name: created.metadata?.name ?? "",
        uid: created.metadata?.uid ?? "",
        current: () => pod,
        gone: () => gone,
        seen: () => seen,
        quietFor: () => clock.monotonic() - heardAt,
        heard() {
            heardAt = clock.monotonic();
        },
        update(next) {
            seen ||= next.metadata?.uid === created.metadata?.uid;
            heardAt = clock.monotonic();
            if (gone !== undefined || !isNewer(next, pod))
                return false;
            pod = next;
            changed();
            return true;
        },
        markGone(error) {
            heardAt = clock.monotonic();
            gone ??= error;
            changed();
        },
        until(look, signal) {
            return new Promise((resolve, reject) => {
                const stop = () => {
                    listeners.delete(listener);
                    signal.removeEventListener("abort", onAbort);
                };
                const listener = () => {
                    const found = look();
                    if (found === undefined)
                        return;
                    stop();
                    resolve(found);
                };
                const onAbort = () => {
                    stop();
                    reject(signal.reason);
                };
                listeners.add(listener);
                signal.addEventListener("abort", onAbort, { once: true });
                if (signal.aborted)
                    onAbort();
                else
                    listener();
            });
        },
    };
}
/** Answers may arrive out of order; resource versions of one object only grow. */
function isNewer(next, known) {
    const a = next.metadata?.resourceVersion ?? "";
    const b = known.metadata?.resourceVersion ?? "";
    if (!/^\d+$/.test(a) || !/^\d+$/.test(b))
        return a !== b;
    return a.length === b.length ? a > b : a.length > b.length;
}
