export function watchSilence(clock, limitMs, onSilence) {
    const timers = new Map();
    return {
        heard(job) {
            timers.get(job.id)?.cancel();
            timers.set(job.id, clock.timer(limitMs, () => onSilence(job), { background: true }));
        },
        close() {
            for (const timer of timers.values())
                timer.cancel();
        },
    };
}
