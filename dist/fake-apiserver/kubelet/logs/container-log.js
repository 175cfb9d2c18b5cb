/** Container engines cut lines here (executor-visible as pieces without a newline between them). */
const LONGEST_PIECE = 16 * 1024;
const NEWLINE = 0x0a;
/** Keeps the newest `limitBytes` in memory, as a node keeps only so many rotated files. */
export function createContainerLog(clock, limitBytes = 50 * 1024 * 1024) {
    let entries = [];
    let first = 0;
    let size = 0;
    let ended = false;
    const unfinished = { stdout: [], stderr: [] };
    let waiting = [];
    let latest = 0;
    let nanoseconds = 0;
    function wake() {
        const woken = waiting;
        waiting = [];
        for (const resume of woken)
            resume();
    }
    function add(data) {
        const at = clock.now();
        nanoseconds = at === latest ? nanoseconds : 0;
        latest = at;
        entries.push({ at, nanoseconds, data });
        nanoseconds += countLines(data);
        size += data.length;
        if (size > limitBytes)
            forgetOldest();
        wake();
    }
    function forgetOldest() {
        let count = 0;
        while (size > limitBytes / 2 && count < entries.length - 1)
            size -= entries[count++]?.data.length ?? 0;
        entries = entries.slice(count);
        first += count;
    }
    return {
        append(stream, data) {
            const held = unfinished[stream];
            const lastNewline = data.lastIndexOf(NEWLINE);
            if (lastNewline >= 0) {
                const lines = data.subarray(0, lastNewline + 1);
                add(held.length === 0 ? lines : Buffer.concat([...held, lines]));
                held.length = 0;
            }
            const rest = data.subarray(lastNewline + 1);
            if (rest.length > 0)
                held.push(rest);
            if (held.reduce((sum, each) => sum + each.length, 0) >= LONGEST_PIECE) {
                add(Buffer.concat(held));
                held.length = 0;
            }
        },
        end() {
            for (const held of Object.values(unfinished)) {
                if (held.length > 0)
                    add(Buffer.concat([...held, Buffer.from("\n")]));
                held.length = 0;
            }
            ended = true;
            wake();
        },
        get ended() {
            return ended;
        },
        get first() {
            return first;
        },
        get next() {
            return first + entries.length;
        },
        at: (index) => entries[index - first],
        changed: () => new Promise((resolve) => waiting.push(resolve)),
    };
}
function countLines(data) {
    let count = 0;
    for (let at = data.indexOf(NEWLINE); at !== -1; at = data.indexOf(NEWLINE, at + 1))
        count += 1;
    return Math.max(1, count);
}
