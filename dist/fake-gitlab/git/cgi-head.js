const LARGEST_HEAD = 16 * 1024;
/** Splits what a CGI program prints into status, headers and the rest as a stream. Rejects when it prints no head. */
export function readCgiHead(output) {
    return new Promise((resolve, reject) => {
        let held = Buffer.alloc(0);
        const settle = () => {
            output.off("data", onData);
            output.off("end", onEnd);
            output.off("error", onEnd);
        };
        const onData = (chunk) => {
            held = Buffer.concat([held, chunk]);
            const head = /^([\s\S]*?)\r?\n\r?\n/.exec(held.toString("latin1"));
            if (head === null && held.length < LARGEST_HEAD)
                return;
            settle();
            output.pause();
            if (head === null) {
                reject(new Error("no CGI head"));
                return;
            }
            output.unshift(held.subarray(head[0].length));
            resolve({ ...parseHead(head[1] ?? ""), stream: output });
        };
        const onEnd = () => {
            settle();
            reject(new Error("no CGI head"));
        };
        output.on("data", onData);
        output.once("end", onEnd);
        output.once("error", onEnd);
    });
}
function parseHead(head) {
    const headers = {};
    for (const line of head.split(/\r?\n/)) {
        const colon = line.indexOf(":");
        if (colon > 0)
            headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const { status = "200", ...rest } = headers;
    return { status: Number(status.slice(0, 3)), headers: rest };
}
