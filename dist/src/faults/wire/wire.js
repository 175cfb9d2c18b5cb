import { Duplex } from "node:stream";
import { createLink } from "./link.js";
/** Stands between a server and the connection of its client; `resetBelow` breaks what is below it with a TCP reset. */
export function createWire(below, options) {
    const { clock, resetBelow } = options;
    const broken = (how) => {
        toClient.close();
        toServer.close();
        if (how === "reset")
            reset();
        else {
            if (how === "end")
                below.end();
            // What still comes is not answered; the client's giving up is noticed.
            below.resume();
        }
    };
    const toClient = createLink({ clock, broken, deliver: (bytes) => written(below, bytes) });
    const toServer = createLink({
        clock,
        broken,
        deliver(bytes) {
            if (!wire.push(bytes))
                below.pause();
            return undefined;
        },
    });
    const reset = () => {
        resetBelow();
        wire.destroy();
    };
    let full = false;
    const wire = new Duplex({
        read() {
            if (!full)
                below.resume();
        },
        write(chunk, _, done) {
            const busy = toClient.push(chunk);
            if (busy === undefined)
                done();
            else
                busy.then(() => done(), done);
        },
        final(done) {
            toClient.drained().then(() => below.end(() => done()), done);
        },
        destroy(error, done) {
            toClient.close();
            toServer.close();
            below.destroy();
            done(error);
        },
    });
    below.on("data", (chunk) => {
        const busy = toServer.push(chunk);
        if (busy === undefined)
            return;
        full = true;
        below.pause();
        void busy.then(() => {
            full = false;
            below.resume();
        });
    });
    below.once("end", () => void toServer.drained().then(() => wire.push(null)));
    below.on("error", (error) => wire.destroy(error));
    below.once("close", () => wire.destroy());
    // Whoever serves the connection hears of its end; that it was no orderly one is nobody's mistake.
    wire.on("error", () => { });
    return Object.assign(wire, {
        impair(direction, toxic) {
            (direction === "to-client" ? toClient : toServer).impair(toxic);
        },
        resetAndDestroy: reset,
    });
}
function written(below, bytes) {
    return new Promise((resolve) => below.write(bytes, () => resolve()));
}
