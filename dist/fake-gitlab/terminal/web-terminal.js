import { WebSocket } from "ws";
import { createHttpClientFactory } from "../../src/platform/index.js";
const PROTOCOL = "terminal.gitlab.com";
/**
 * Connects as a GitLab does: to the session's address, trusting only the runner's own certificate. Undefined when the job's runner lets
 * nobody in; the History has its answer.
 */
export async function openWebTerminal(job, session, { network, clock, history }) {
    const opened = (status, cause) => history.record("gitlab", { type: "terminal-open", job, status, ...(cause === undefined ? {} : { cause }) });
    if (session === undefined) {
        opened(404, "the job's runner told of no session");
        return undefined;
    }
    const client = createHttpClientFactory({ network, clock })({ ca: session.certificate });
    const url = `${session.url}/exec`;
    const socket = new WebSocket(url.replace(/^http/, "ws"), PROTOCOL, {
        headers: { authorization: session.authorization },
        perMessageDeflate: false,
        createConnection: dialWith(client, url),
    });
    const answer = await answerTo(socket);
    opened(answer.status, answer.cause);
    if (answer.status !== 101)
        return undefined;
    return joined(job, socket, history);
}
function joined(job, socket, history) {
    let shown = "";
    let over = false;
    const waiting = new Set();
    const check = () => {
        for (const look of waiting)
            look();
    };
    const ended = new Promise((resolve) => {
        socket.once("close", () => {
            over = true;
            history.record("gitlab", { type: "terminal-close", job });
            check();
            resolve();
        });
    });
    socket.on("message", (data) => {
        const text = data.toString("utf8");
        shown += text;
        history.record("gitlab", { type: "terminal-data", job, direction: "shown", text });
        check();
    });
    return {
        ended,
        type(text) {
            history.record("gitlab", { type: "terminal-data", job, direction: "typed", text });
            socket.send(Buffer.from(text), { binary: true });
        },
        shows: (text) => new Promise((resolve) => {
            const look = () => {
                if (!over && !shown.includes(text))
                    return;
                waiting.delete(look);
                resolve();
            };
            waiting.add(look);
            look();
        }),
        leave: () => socket.close(1000),
    };
}
/** 101 when the socket is open; 502 stands for no answer at all. */
function answerTo(socket) {
    return new Promise((resolve) => {
        socket.once("open", () => resolve({ status: 101 }));
        socket.once("unexpected-response", (request, response) => {
            resolve({ status: response.statusCode ?? 502 });
            request.destroy();
        });
        socket.on("error", (error) => {
            resolve({ status: 502, cause: error.message });
            socket.terminate();
        });
    });
}
function dialWith(client, url) {
    const create = (_options, done) => {
        client.connect(url).then((connection) => done(null, connection), (error) => done(error));
    };
    return create;
}
