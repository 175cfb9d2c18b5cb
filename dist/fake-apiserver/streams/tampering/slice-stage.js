export function sliceStage(bytes) {
    return (next) => ({
        async push(message) {
            for (let from = 0; from < message.length; from += bytes)
                await next(message.subarray(from, from + bytes));
        },
        end: () => Promise.resolve(),
    });
}
