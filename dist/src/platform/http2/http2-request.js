import { constants } from "node:http2";
import { Readable } from "node:stream";
/** Sends one request over the connection. Rejects with `NotProcessed` when it may be sent again, or with the signal's reason. */
export function sendHttp2(connection, request, url) {
    const { method, headers, body, signal } = request;
    const stream = connection.open({
        ":method": method,
        ":path": url.pathname + url.search,
        ...headers,
        ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
    }, body !== undefined);
    let failure;
    stream.on("error", (error) => (failure = error));
    const onAbort = () => stream.close(constants.NGHTTP2_CANCEL);
    signal?.addEventListener("abort", onAbort, { once: true });
    if (signal?.aborted)
        onAbort();
    return new Promise((resolve, reject) => {
        let answered = false;
        stream.once("response", (head) => {
            answered = true;
            connection.heard();
            resolve(readAnswer(stream, head, { connection, isHead: method === "HEAD", whyBroken }));
        });
        stream.once("close", () => {
            signal?.removeEventListener("abort", onAbort);
            if (!answered)
                reject(whyBroken());
        });
        if (body !== undefined)
            stream.end(body);
    });
    function whyBroken() {
        return signal?.aborted ? signal.reason : connection.whyBroken(stream, failure);
    }
}
function readAnswer(stream, { ":status": status = 0, ...headers }, { connection, isHead, whyBroken }) {
    const expected = isHead ? 0 : Number(headers["content-length"] ?? 0);
    let endedUnread = false;
    // An answer without a body may be over before anybody reads it.
    stream.once("end", () => (endedUnread = true));
    const listen = ({ chunk, done, failed }) => {
        let ended = false;
        let bytes = 0;
        stream.on("data", (data) => {
            connection.heard();
            bytes += data.length;
            chunk(data);
        });
        const end = () => {
            // A stream that was reset, or whose connection broke, ends like a whole one.
            if (stream.rstCode !== constants.NGHTTP2_NO_ERROR || connection.isBroken() || bytes < expected)
                return;
            ended = true;
            done();
        };
        const closed = () => {
            if (!ended)
                failed(whyBroken());
        };
        if (endedUnread)
            end();
        else
            stream.once("end", end);
        if (stream.closed && stream.destroyed)
            closed();
        else
            stream.once("close", closed);
    };
    let body;
    return {
        status,
        headers,
        // Most answers are only read as a text, which needs no stream around the stream.
        get body() {
            body ??= readable(stream, listen);
            return body;
        },
        text: () => new Promise((resolve, reject) => {
            const chunks = [];
            listen({
                chunk: (data) => void chunks.push(data),
                done: () => resolve(Buffer.concat(chunks).toString("utf8")),
                failed: reject,
            });
        }),
    };
}
/** The bytes of a stream, ended by an error when the stream did not end by itself. */
function readable(stream, listen) {
    const body = new Readable({
        read: () => void stream.resume(),
        destroy(error, callback) {
            stream.close(constants.NGHTTP2_CANCEL);
            callback(error);
        },
    });
    // Whoever reads meets it; whoever does not need not.
    body.on("error", () => { });
    listen({
        chunk(data) {
            if (!body.push(data))
                stream.pause();
        },
        done: () => void body.push(null),
        failed: (error) => void body.destroy(error),
    });
    return body;
}
