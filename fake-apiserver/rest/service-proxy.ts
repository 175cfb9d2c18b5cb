import http from "node:http";
import https from "node:https";
import tls from "node:tls";
import type { Connection } from "../../src/platform/index.ts";
import type { PlainAnswer } from "../http/answer.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import { endpointOf } from "../resources/service-endpoint.ts";
import { badRequest, notFound, serviceUnavailable } from "../status/refusals.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

/** These are about one connection, or said anew for the next. */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "content-length", "date"]);
/** What is meant for the API server alone. */
const PRIVATE = new Set(["authorization", "host", "connection", "upgrade"]);

export interface ProxyParts {
  kubelet: Kubelet;
  /** Of the client's request. */
  headers: http.IncomingHttpHeaders;
}

/** `services/[scheme:]name[:port]/proxy/path`: the answer of a container behind the service. Throws the API server's refusals. */
export async function proxyService(
  machinery: Machinery,
  request: RestRequest,
  { kubelet, headers }: ProxyParts,
): Promise<PlainAnswer> {
  const { path, body } = request;
  const { scheme, name, port } = readTarget(path.name ?? "");
  const namespace = path.namespace ?? "";
  if (machinery.store.get("services", namespace, name) === undefined) throw notFound(request.type, name);
  const endpoint = endpointOf(machinery.store, { namespace, service: name, port });
  if (typeof endpoint === "string") throw serviceUnavailable(endpoint);
  const forwarded = Object.entries(headers).filter(([key]) => !PRIVATE.has(key));
  try {
    const connection = await kubelet.dial({ namespace, ...endpoint });
    return await exchange(connection, scheme === "https", {
      method: path.method,
      path: proxiedPath(path.path) + (path.query === "" ? "" : `?${path.query}`),
      headers: { ...Object.fromEntries(forwarded), host: `${name}:${port}` },
      body,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw serviceUnavailable(`error trying to reach service: ${why}`);
  }
}

function readTarget(id: string): { scheme: string; name: string; port: string } {
  const parts = id.split(":");
  const [scheme = "", name = "", port = ""] = parts.length === 3 ? parts : ["", ...parts];
  if (parts.length > 3 || name === "" || !["", "http", "https"].includes(scheme)) {
    throw badRequest(`invalid service request "${id}"`);
  }
  return { scheme, name, port };
}

/** What follows `/proxy`. */
function proxiedPath(path: string): string {
  const [, rest = ""] = /\/services\/[^/]+\/proxy(\/.*)?$/.exec(path) ?? [];
  return rest === "" ? "/" : rest;
}

function exchange(
  connection: Connection,
  secured: boolean,
  request: { method: string; path: string; headers: http.OutgoingHttpHeaders; body: Buffer },
): Promise<PlainAnswer> {
  const { body, ...options } = request;
  return new Promise((resolve, reject) => {
    const outgoing = secured
      ? https.request({
          ...options,
          // Whoever is in the pod needs no certificate of anybody, as with a real API server.
          createConnection: () => tls.connect({ socket: connection, rejectUnauthorized: false }),
        })
      : http.request({ ...options, createConnection: () => connection as never });
    outgoing.once("error", reject);
    outgoing.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        connection.destroy();
        const headers = Object.entries(response.headers).flatMap(([key, value]) =>
          value === undefined || HOP_BY_HOP.has(key) ? [] : [[key, String(value)] as const],
        );
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
