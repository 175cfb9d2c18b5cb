import { createFrameReader, dataHead, ping, synReply } from "./frames.js";
import { createHeaderCodec } from "./header-block.js";
/**
 * The server's side of SPDY/3.1 on a bare connection. Windows are not kept, in either direction: neither client-go nor the
 * kubelet do (they ignore WINDOW_UPDATE and send none), so a peer who insisted would hang. TCP paces both sides instead.
 */
export function openSpdyConnection(socket, head, listener) {
    const codec = createHeaderCodec();
    const reader = createFrameReader();
    const closed = new Promise((resolve) => {
        if (socket.destroyed)
            resolve();
        else
            socket.once("close", () => resolve());
    });
    void closed.then(() => codec.close());
    async function receive(frame) {
        switch (frame.type) {
            case "syn-stream": {
                const headers = await codec.decode(frame.headers);
                const reply = synReply(frame.stream, await codec.encode(new Map()));
                listener.onStream(frame.stream, headers);
                await write(reply);
                if (frame.fin)
                    listener.onEnd(frame.stream);
                return;
            }
            case "data":
                if (frame.data.length > 0)
                    await listener.onData(frame.stream, frame.data);
                if (frame.fin)
                    listener.onEnd(frame.stream);
                return;
            case "rst-stream":
                listener.onEnd(frame.stream);
                return;
            case "ping":
                // Odd ones are the client's; an even one would be an answer to us.
                if (frame.id % 2 === 1)
                    await write(ping(frame.id));
                return;
            default:
        }
    }
    async function read() {
        for (const frame of reader.push(head))
            await receive(frame);
        for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
            for (const frame of reader.push(chunk))
                await receive(frame);
        }
    }
    function write(...parts) {
        if (socket.destroyed || socket.writableEnded)
            return Promise.resolve();
        return new Promise((resolve) => {
            socket.cork();
            for (const part of parts.slice(0, -1))
                socket.write(part);
            socket.write(parts.at(-1) ?? Buffer.alloc(0), () => resolve());
            socket.uncork();
        });
    }
    read().then(() => socket.end(), () => socket.destroy());
    return {
        closed,
        send: (stream, data, { fin = false } = {}) => {
            const first = dataHead(stream, data.length, fin);
            return data.length === 0 ? write(first) : write(first, data);
        },
        end: () => socket.end(),
    };
}
