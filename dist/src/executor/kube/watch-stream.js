import { KubeError } from "./kube-error.js";
/** Events of a watch, one JSON object per line. An `ERROR` event rejects with its status; a last line without an end is dropped. */
export async function* readWatch(body) {
    let rest = [];
    for await (const chunk of body) {
        let from = 0;
        for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
            const line = Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8");
            rest = [];
            from = end + 1;
            if (line.trim() !== "")
                yield parse(line);
        }
        if (from < chunk.length)
            rest.push(chunk.subarray(from));
    }
}
function parse(line) {
    const event = JSON.parse(line);
    if (event.type === "ERROR") {
        const { code = 500, reason = "", message = "watch failed" } = event.object;
        throw new KubeError(code, reason, message);
    }
    return event;
}
