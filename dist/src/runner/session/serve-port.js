import { pipeline } from "node:stream/promises";
import { Refusal } from "./refusal.js";
/** These are about one connection, or meant for us alone. */
const NOT_PASSED_ON = new Set([
    "authorization",
    "connection",
    "content-length",
    "host",
    "keep-alive",
    "transfer-encoding",
    "upgrade",
]);
/** Undefined when the path, below that of the session, is another one. */
export function portPath(rest) {
    const [, service = "", port = "", path = ""] = /^\/proxy\/([^/]+)\/([^/?]+)(\/.*)?$/.exec(rest) ?? [];
    if (service === "")
        return undefined;
    return { service: decodeURIComponent(service), port: decodeURIComponent(port), path: path === "" ? "/" : path };
}
/** `/session/<uuid>/proxy/<service>/<port>/<path>`: a port of the job, with the method of the request. Throws `Refusal`s. */
export async function servePort(session, target, { request, response }) {
    const environment = session.environment();
    if (environment === undefined)
        throw new Refusal(503);
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    const leaving = new AbortController();
    response.once("close", () => leaving.abort(new Error("the visitor left")));
    const method = request.method ?? "GET";
    const asked = { ...target, method, headers: passedOn(request.headers), body: Buffer.concat(chunks) };
    const answer = await environment.requestPort(asked, leaving.signal);
    response.writeHead(answer.status, passedOn(answer.headers));
    await pipeline(answer.body, response);
}
function passedOn(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined || NOT_PASSED_ON.has(name) ? [] : [[name, value]]));
}
