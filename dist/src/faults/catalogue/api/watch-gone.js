import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z
    .strictObject({
    form: z
        .enum(["http", "event"])
        .default("event")
        .describe("http: the request is answered 410. event: it is answered 200, and an ERROR event follows."),
    after_events: z.int().min(0).default(0).describe("So many events are told before the ERROR event."),
})
    .refine(({ form, after_events }) => form === "event" || after_events === 0, {
    message: "a watch that is refused tells no events; use form: event",
    path: ["after_events"],
});
const STATUS = JSON.stringify({
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message: "too old resource version: 1 (1000000)",
    reason: "Expired",
    code: 410,
});
/** etcd has forgotten the resourceVersion from which the watch was to go on (kubernetes-client/java#1533 and its family). */
export const watchGone = defineFault({
    id: "watch-gone",
    layer: "api",
    title: "A watch's resourceVersion is too old",
    docs: "410 Gone, as status of the answer or as an ERROR event of a watch that was accepted. The client lists anew, and compares: nothing that happened meanwhile may be lost.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm({ form, after_events }) {
        if (form === "http") {
            const headers = { "content-type": "application/json" };
            return { hook: "request", action: { do: "answer", status: 410, headers, body: STATUS } };
        }
        const line = `{"type":"ERROR","object":${STATUS}}\n`;
        return { hook: "watch", firesLater: true, action: { do: "say", afterEvents: after_events, line, end: true } };
    },
    describe: ({ form, after_events }) => form === "http" ? "answers the watch 410" : `tells ${after_events} events of the watch, then 410 as an ERROR event`,
});
