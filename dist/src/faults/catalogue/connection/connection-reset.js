import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    at: z
        .enum(["accept", "client-hello", "handshake", "request", "response"])
        .default("response")
        .describe("accept: before the first byte. client-hello: when the client's first bytes came. handshake: in the middle of the server's first bytes. request: the request was read but not acted upon. response: it was acted upon, the answer is lost."),
});
/** So much of a server's first flight leaves before a reset in mid-handshake: less than any ServerHello has. */
const FIRST_BYTES = 40;
/** TCP reset. With `at: response` the server has done the work, so a blind retry does it twice. */
export const connectionReset = defineFault({
    id: "connection-reset",
    layer: "connection",
    title: "The connection is reset",
    docs: "The client reads ECONNRESET (`read: connection reset by peer`). It cannot know whether its request took effect. GitLab and the object store speak without TLS: there client-hello is the request's first line and handshake the answer's.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm({ at }) {
        const action = { do: "reset" };
        if (at === "request")
            return { hook: "request", action };
        if (at === "response")
            return { hook: "response", action };
        if (at === "accept")
            return { hook: "connection", action };
        if (at === "client-hello")
            return { hook: "connection", action: { do: "reset", afterHello: true } };
        const toxic = { do: "break", afterBytes: FIRST_BYTES, how: "reset" };
        return {
            hook: "connection",
            goesOn: true,
            firesLater: true,
            action: { do: "impair", direction: "to-client", toxic },
        };
    },
    describe: ({ at }) => ({
        accept: "resets the connection as it is accepted",
        "client-hello": "resets the connection at the ClientHello",
        handshake: "resets the connection in the middle of the TLS handshake",
        request: "resets the connection before the request is acted upon",
        response: "acts upon the request, then resets the connection instead of answering",
    })[at],
});
