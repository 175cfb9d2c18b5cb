import { WebSocketServer } from "ws";
import { Refusal } from "./refusal.js";
import { chooseTerminalProtocol } from "./terminal-protocol.js";
/** What the browser would have sent as Ctrl-D: a shell that waits for a line ends (see "Workhorse to the WebSocket server"). */
const END_OF_TRANSMISSION = Buffer.of(0x04);
/** `/session/<uuid>/exec`: joins the visitor's WebSocket with a terminal in the job. Throws `Refusal`s before the upgrade. */
export async function serveTerminal(session, { request, socket, head }, log) {
    const environment = session.environment();
    if (environment === undefined)
        throw new Refusal(503);
    if (request.headers.upgrade?.toLowerCase() !== "websocket")
        throw new Refusal(405);
    const protocol = chooseTerminalProtocol(request.headers["sec-websocket-protocol"] ?? "");
    if (protocol === undefined)
        throw new Refusal(400, "expected the subprotocol terminal.gitlab.com");
    if (session.visit !== undefined)
        throw new Refusal(423);
    const over = Promise.withResolvers();
    const leaving = new AbortController();
    const visit = { ended: over.promise, end: () => leaving.abort(new Error("the session is over")) };
    session.visit = visit;
    socket.once("close", visit.end);
    void over.promise.then(() => {
        session.visit = undefined;
    });
    try {
        // What the terminal shows before the visitor is let in.
        const early = [];
        let show = (bytes) => void early.push(bytes);
        const terminal = await environment.openTerminal((bytes) => show(bytes), leaving.signal);
        const visitor = await letIn({ request, socket, head }, protocol).catch((error) => {
            terminal.close();
            throw error;
        });
        show = (bytes) => visitor.send(protocol.encode(bytes), { binary: protocol.binary });
        for (const bytes of early)
            show(bytes);
        log("info", "Terminal session begins");
        await join(visitor, terminal, protocol, leaving.signal);
        log("info", "Terminal session ended");
    }
    catch (error) {
        if (error instanceof Refusal)
            throw error;
        throw new Refusal(500, error instanceof Error ? error.message : String(error));
    }
    finally {
        over.resolve();
    }
}
function letIn({ request, socket, head }, protocol) {
    const server = new WebSocketServer({
        noServer: true,
        perMessageDeflate: false,
        handleProtocols: () => protocol.name,
    });
    return new Promise((resolve, reject) => {
        socket.once("close", () => reject(new Error("connection closed")));
        server.handleUpgrade(request, socket, head, resolve);
    });
}
/** Until one of the two goes, or both have to. */
function join(visitor, terminal, protocol, leaving) {
    return new Promise((resolve) => {
        visitor.on("message", (data) => terminal.write(protocol.decode(data)));
        visitor.on("error", () => visitor.terminate());
        visitor.once("close", () => {
            terminal.write(END_OF_TRANSMISSION);
            terminal.close();
            resolve();
        });
        const dismiss = () => visitor.close(1000);
        void terminal.ended.then(dismiss);
        if (leaving.aborted)
            dismiss();
        else
            leaving.addEventListener("abort", dismiss, { once: true });
    });
}
