/** One stage after the other, `last` behind them. */
export function chain(stages, last, output) {
    const made = [];
    let next = last;
    for (const make of stages.toReversed()) {
        const stage = make(next, output);
        made.unshift(stage);
        next = stage.push;
    }
    return {
        push: next,
        async end() {
            for (const stage of made)
                await stage.end();
        },
    };
}
