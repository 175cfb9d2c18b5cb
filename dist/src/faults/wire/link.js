/** So much may be on its way before the sender is held up. */
const ROOM = 64 * 1024;
/** A throttled link is used in so many pieces a second. */
const PIECES_PER_SECOND = 20;
export function createLink({ clock, deliver, broken }) {
    const toxics = [];
    const queue = [];
    const closing = new AbortController();
    let limits = [];
    let carrying;
    let pending = 0;
    let passed = 0;
    let lastDue = 0;
    let roomy = Promise.withResolvers();
    const close = () => {
        closing.abort();
        queue.length = 0;
        roomy.resolve();
    };
    const sleep = (ms) => (ms > 0 ? clock.sleep(ms, closing.signal) : undefined);
    const breakNow = (how) => {
        close();
        broken(how);
    };
    /** When bytes that come now are due at the other end. */
    function dueTime() {
        let due = clock.monotonic();
        for (const toxic of toxics) {
            if (toxic.do !== "delay-bytes")
                continue;
            due += Math.max(0, toxic.ms + (toxic.random.next() * 2 - 1) * toxic.jitterMs);
        }
        lastDue = Math.max(due, lastDue);
        return lastDue;
    }
    async function passLimits() {
        for (const limit of limits.filter(({ afterBytes = Infinity }) => passed >= afterBytes)) {
            limits = limits.filter((other) => other !== limit);
            limit.fired();
            if (limit.do === "break")
                breakNow(limit.how);
            else if (limit.ms === undefined)
                await forever(closing.signal);
            else
                await sleep(limit.ms);
            closing.signal.throwIfAborted();
        }
    }
    async function passPiece(bytes) {
        await passLimits();
        let size = bytes.length;
        let pause = 0;
        let takes = 0;
        for (const toxic of toxics) {
            if (toxic.do === "slice") {
                size = Math.min(size, toxic.bytes);
                pause += toxic.pauseMs;
            }
            else if (toxic.do === "throttle") {
                size = Math.min(size, Math.max(1, Math.floor(toxic.bytesPerSecond / PIECES_PER_SECOND)));
            }
        }
        for (const { afterBytes = Infinity } of limits)
            size = Math.min(size, afterBytes - passed);
        for (const toxic of toxics) {
            if (toxic.do === "throttle")
                takes = Math.max(takes, (size / toxic.bytesPerSecond) * 1000);
        }
        await sleep(takes);
        await deliver(bytes.subarray(0, size));
        passed += size;
        await passLimits();
        await sleep(pause);
        return size;
    }
    async function carry() {
        await passLimits();
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            await sleep(next.due - clock.monotonic());
            for (let rest = next.bytes; rest.length > 0;) {
                const size = await passPiece(rest);
                rest = rest.subarray(size);
                pending -= size;
                if (pending < ROOM) {
                    roomy.resolve();
                    roomy = Promise.withResolvers();
                }
            }
        }
        carrying = undefined;
    }
    function begin() {
        // It fails when the link is closed in the middle of it.
        carrying ??= carry().catch(() => { });
    }
    async function drained() {
        await carrying;
        if (closing.signal.aborted)
            await forever();
        if (carrying !== undefined)
            await drained();
    }
    return {
        impair(toxic) {
            if (toxic.do === "hold" || toxic.do === "break")
                limits.push(toxic);
            else
                toxics.push(toxic);
            if (toxic.do === "break" && toxic.afterMs !== undefined) {
                const timer = clock.timer(toxic.afterMs, () => {
                    if (!limits.includes(toxic))
                        return;
                    toxic.fired();
                    breakNow(toxic.how);
                });
                closing.signal.addEventListener("abort", () => timer.cancel());
            }
            begin();
        },
        push(bytes) {
            if (closing.signal.aborted)
                return undefined;
            if (toxics.length === 0 && limits.length === 0 && carrying === undefined) {
                passed += bytes.length;
                return deliver(bytes);
            }
            queue.push({ bytes, due: dueTime() });
            pending += bytes.length;
            const full = pending >= ROOM ? roomy.promise : undefined;
            begin();
            return full;
        },
        drained,
        close,
    };
}
/** Rejects when the signal aborts. */
function forever(signal) {
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
}
