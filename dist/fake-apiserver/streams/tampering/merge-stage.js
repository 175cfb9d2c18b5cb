export function mergeStage(ms, clock) {
    return (next) => {
        let held = [];
        let timer;
        let going = Promise.resolve();
        const flush = () => {
            timer?.cancel();
            timer = undefined;
            const message = Buffer.concat(held);
            held = [];
            if (message.length > 0)
                going = going.then(() => next(message));
            return going;
        };
        return {
            push(message) {
                held.push(message);
                timer ??= clock.timer(ms, () => void flush(), { background: true });
                return Promise.resolve();
            },
            end: flush,
        };
    };
}
