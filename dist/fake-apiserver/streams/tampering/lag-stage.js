export function lagStage(ms, clock, over) {
    return (next) => ({
        async push(message) {
            await clock.sleep(ms, over).catch(() => { });
            await next(message);
        },
        end: () => Promise.resolve(),
    });
}
