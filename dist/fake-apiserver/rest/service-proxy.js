import http from "node:http";
import https from "node:https";
import tls from "node:tls";
import { badRequest, notFound, serviceUnavailable } from "../status/refusals.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
/** These are about one connection, or said anew for the next. */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "content-length", "date"]);
/** What is meant for the API server alone. */
const PRIVATE = new Set(["authorization", "host", "connection", "upgrade"]);
/** `services/[scheme:]name[:port]/proxy/path`: the answer of a container behind the service. Throws the API server's refusals. */
export async function proxyService(machinery, request, { kubelet, headers }) {
    const { path, body } = request;
    const { scheme, name, port } = readTarget(path.name ?? "");
    const namespace = path.namespace ?? "";
    const service = machinery.store.get("services", namespace, name);
    if (service === undefined)
        throw notFound(request.type, name);
    const number = targetPort(service, port);
    const pod = machinery.store.list("pods", namespace).find((each) => isBehind(service, each));
    if (pod === undefined)
        throw serviceUnavailable(`no endpoints available for service "${name}"`);
    const forwarded = Object.entries(headers).filter(([key]) => !PRIVATE.has(key));
    try {
        const connection = await kubelet.dial({ namespace, pod: pod.metadata.name, port: number });
        return await exchange(connection, scheme === "https", {
            method: path.method,
            path: proxiedPath(path.path) + (path.query === "" ? "" : `?${path.query}`),
            headers: { ...Object.fromEntries(forwarded), host: `${name}:${port}` },
            body,
        });
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw serviceUnavailable(`error trying to reach service: ${why}`);
    }
}
function readTarget(id) {
    const parts = id.split(":");
    const [scheme = "", name = "", port = ""] = parts.length === 3 ? parts : ["", ...parts];
    if (parts.length > 3 || name === "" || !["", "http", "https"].includes(scheme)) {
        throw badRequest(`invalid service request "${id}"`);
    }
    return { scheme, name, port };
}
/** By number or by name; the only one when none is said. */
function targetPort(service, wanted) {
    const ports = objectsAt(objectAt(service, "spec"), "ports");
    const found = wanted === "" && ports.length === 1
        ? ports[0]
        : ports.find((port) => String(port["port"]) === wanted || textAt(port, "name") === wanted);
    if (found === undefined) {
        throw serviceUnavailable(`no service port "${wanted}" found for service "${service.metadata.name}"`);
    }
    return Number(found["targetPort"] ?? found["port"]);
}
/** Only pods that are ready are endpoints. */
function isBehind(service, pod) {
    const selector = Object.entries(objectAt(objectAt(service, "spec"), "selector"));
    const { labels = {} } = pod.metadata;
    if (selector.length === 0 || !selector.every(([key, value]) => labels[key] === value))
        return false;
    const conditions = objectsAt(objectAt(pod, "status"), "conditions");
    return conditions.some((condition) => condition["type"] === "Ready" && condition["status"] === "True");
}
/** What follows `/proxy`. */
function proxiedPath(path) {
    const [, rest = ""] = /\/services\/[^/]+\/proxy(\/.*)?$/.exec(path) ?? [];
    return rest === "" ? "/" : rest;
}
function exchange(connection, secured, request) {
    const { body, ...options } = request;
    return new Promise((resolve, reject) => {
        const outgoing = secured
            ? https.request({
                ...options,
                // Whoever is in the pod needs no certificate of anybody, as with a real API server.
                createConnection: () => tls.connect({ socket: connection, rejectUnauthorized: false }),
            })
            : http.request({ ...options, createConnection: () => connection });
        outgoing.once("error", reject);
        outgoing.once("response", (response) => {
            const chunks = [];
            response.on("data", (chunk) => chunks.push(chunk));
            response.once("error", reject);
            response.once("end", () => {
                connection.destroy();
                const headers = Object.entries(response.headers).flatMap(([key, value]) => value === undefined || HOP_BY_HOP.has(key) ? [] : [[key, String(value)]]);
                resolve({
                    status: response.statusCode ?? 502,
                    contentType: response.headers["content-type"] ?? "application/octet-stream",
                    body: Buffer.concat(chunks),
                    headers: Object.fromEntries(headers.filter(([key]) => key !== "content-type")),
                });
            });
        });
        outgoing.end(body);
    });
}
