import { canTake } from "../runners/runner.js";
export function createJobQueue(clock, random) {
    const pending = [];
    const waiters = new Set();
    const newValue = () => random.text(32, "0123456789abcdef");
    let lastUpdate = newValue();
    const wait = (runner, waitMs, signal) => new Promise((resolve) => {
        let timer = undefined;
        const waiter = {
            runner,
            answer(job) {
                waiters.delete(waiter);
                timer?.cancel();
                signal.removeEventListener("abort", onAbort);
                resolve(job);
            },
        };
        const onAbort = () => waiter.answer();
        waiters.add(waiter);
        signal.addEventListener("abort", onAbort, { once: true });
        timer = clock.timer(waitMs, () => waiter.answer());
    });
    return {
        get lastUpdate() {
            return lastUpdate;
        },
        put(job) {
            lastUpdate = newValue();
            const waiter = [...waiters].find(({ runner }) => canTake(runner, job));
            if (waiter === undefined)
                pending.push(job);
            else
                waiter.answer(job);
        },
        remove(job) {
            const index = pending.indexOf(job);
            if (index >= 0)
                pending.splice(index, 1);
        },
        async next(runner, waitMs, signal) {
            if (signal.aborted)
                return undefined;
            const index = pending.findIndex((job) => canTake(runner, job));
            if (index >= 0)
                return pending.splice(index, 1)[0];
            return waitMs > 0 ? wait(runner, waitMs, signal) : undefined;
        },
        close() {
            for (const waiter of waiters)
                waiter.answer();
        },
    };
}
