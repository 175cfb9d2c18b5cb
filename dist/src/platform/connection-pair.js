import { Duplex } from "node:stream";
/** Two ends of a connection inside this process: what is written into one is read from the other. No socket is opened. */
export function createConnectionPair() {
    const [a, b] = [new MemoryConnection(), new MemoryConnection()];
    a.other = b;
    b.other = a;
    return [a, b];
}
class MemoryConnection extends Duplex {
    other;
    /** The other end waits with its next piece until this one has room. */
    #resume;
    constructor() {
        super({ allowHalfOpen: true });
        // Whoever reads the connection hears of a break through its own listener.
        this.on("error", () => { });
    }
    _read() {
        const resume = this.#resume;
        this.#resume = undefined;
        resume?.();
    }
    _write(chunk, _encoding, done) {
        const { other } = this;
        if (other === undefined || other.destroyed)
            return done(connectionError("EPIPE", "write"));
        if (other.push(chunk))
            done();
        else
            other.#resume = done;
    }
    _final(done) {
        this.other?.push(null);
        done();
    }
    _destroy(error, done) {
        const { other } = this;
        done(error);
        if (other === undefined || other.destroyed)
            return;
        if (this.writableFinished)
            return;
        // As an operating system does when a program goes: what was under way arrives, then the end.
        if (error === null)
            other.push(null);
        // A reset must not overtake what was written before it.
        else
            setImmediate(() => other.destroy(connectionError("ECONNRESET", "read")));
    }
    resetAndDestroy() {
        return this.destroy(connectionError("ECONNRESET", "read"));
    }
}
function connectionError(code, syscall) {
    return Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
}
