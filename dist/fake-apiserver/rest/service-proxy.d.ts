import http from "node:http";
import type { PlainAnswer } from "../http/answer.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
export interface ProxyParts {
    kubelet: Kubelet;
    /** Of the client's request. */
    headers: http.IncomingHttpHeaders;
}
/** `services/[scheme:]name[:port]/proxy/path`: the answer of a container behind the service. Throws the API server's refusals. */
export declare function proxyService(machinery: Machinery, request: RestRequest, { kubelet, headers }: ProxyParts): Promise<PlainAnswer>;
