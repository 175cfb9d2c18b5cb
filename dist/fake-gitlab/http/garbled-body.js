import { Readable } from "node:stream";
/** The same answer with another byte at that place of its body, as a stream. */
export function garbledAnswer(answer, action) {
    const { body = "", stream, headers, status } = answer;
    if (stream !== undefined)
        return { status, ...(headers && { headers }), stream: Readable.from(garbled(stream, action)) };
    const bytes = Buffer.from(body);
    const length = { "content-length": String(bytes.length) };
    return { status, headers: { ...headers, ...length }, stream: Readable.from(garbled(Readable.from([bytes]), action)) };
}
async function* garbled(body, action) {
    let left = action.atByte;
    for await (const chunk of body) {
        const isHere = left >= 0 && left < chunk.length;
        if (!isHere)
            yield chunk;
        else {
            const wrong = Buffer.from(chunk);
            wrong[left] = 255 - (wrong[left] ?? 0);
            action.fired();
            yield wrong;
        }
        left -= chunk.length;
    }
}
