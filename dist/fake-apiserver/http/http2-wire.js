import { Duplex } from "node:stream";
/** Node's sessions send only what their own state allows; with a wire between them and TLS, everything can be said. It costs a copy. */
export function createHttp2Wire(socket) {
    let silent = false;
    const wire = new Duplex({
        read: () => void socket.resume(),
        write(chunk, _encoding, done) {
            if (silent)
                done();
            else
                socket.write(chunk, done);
        },
        final(done) {
            if (!silent)
                socket.end();
            done();
        },
        destroy(error, done) {
            socket.destroy();
            done(error);
        },
    });
    socket.on("data", (chunk) => {
        if (!silent && !wire.push(chunk))
            socket.pause();
    });
    socket.once("end", () => wire.push(null));
    socket.once("close", () => wire.destroy());
    return Object.assign(wire, {
        inject(frame) {
            if (!silent)
                socket.write(frame);
        },
        silence() {
            silent = true;
            // The client's giving up is still noticed.
            socket.resume();
        },
        isSilent: () => silent,
    });
}
