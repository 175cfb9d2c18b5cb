import { http, HttpResponse } from "msw";
import { innerExchange } from "./inner-exchange.js";
/** All of a fake GitLab, for `setupServer`: requests reach it without a socket. Git too, as far as `fetch` speaks it. */
export function fakeGitLabHandlers(gitlab, { url = gitlab.url } = {}) {
    return [handler(url, (connection) => gitlab.accept(connection))];
}
/**
 * All of a fake API server, for `setupServer`: requests, watches and followed logs reach it without a socket. What leaves HTTP (exec,
 * attach, port-forward) is refused with 501: that takes a connection of its own, to the address of the fake.
 */
export function fakeApiHandlers(api, { url = api.url } = {}) {
    return [handler(url, (connection) => api.accept(connection), refusal(api.url))];
}
function handler(url, accept, refuse) {
    return http.all(`${url.replace(/\/$/, "")}/*`, async ({ request }) => {
        // A connection that broke before the answer is an error of the network for whoever asked.
        return refuse?.(request) ?? (await innerExchange(accept, request).catch(() => HttpResponse.error()));
    });
}
const STREAMS = /\/pods\/[^/]+\/(exec|attach|portforward)$/;
function refusal(url) {
    return (request) => {
        const stream = STREAMS.exec(new URL(request.url).pathname)?.[1];
        if (stream === undefined && !request.headers.has("upgrade"))
            return undefined;
        const message = `${stream ?? "an upgrade"} takes a connection of its own, which msw does not have: ask ${url}`;
        const status = { kind: "Status", apiVersion: "v1", metadata: {}, status: "Failure", message, code: 501 };
        return HttpResponse.json(status, { status: 501 });
    };
}
