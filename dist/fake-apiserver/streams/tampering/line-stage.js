const NEWLINE = 10;
/** Leaves lines out, says them twice, or after as many that follow them. `onFirst` is called when the first of them is met. */
export function lineStage({ how, from, count }, onFirst) {
    return (next) => {
        let number = 1;
        let unfinished = [];
        /** The lines that others go before, and how many of those are still to come. */
        let waiting = [];
        let ahead = count;
        const treat = (line) => {
            const meant = number >= from && number < from + count;
            if (number === from)
                onFirst();
            number += 1;
            if (how === "swap" && meant) {
                waiting.push(line);
                return [];
            }
            if (meant)
                return how === "drop" ? [] : [line, line];
            if (waiting.length === 0)
                return [line];
            ahead -= 1;
            return ahead > 0 ? [line] : [line].concat(waiting.splice(0));
        };
        return {
            async push(message) {
                const out = [];
                let at = 0;
                for (let end = message.indexOf(NEWLINE); end !== -1; end = message.indexOf(NEWLINE, at)) {
                    out.push(...treat(Buffer.concat([...unfinished, message.subarray(at, end + 1)])));
                    unfinished = [];
                    at = end + 1;
                }
                if (at < message.length)
                    unfinished.push(Buffer.from(message.subarray(at)));
                if (out.length > 0)
                    await next(Buffer.concat(out));
            },
            async end() {
                const rest = Buffer.concat([...waiting, ...unfinished]);
                if (rest.length > 0)
                    await next(rest);
            },
        };
    };
}
