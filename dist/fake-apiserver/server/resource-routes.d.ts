import type { IncomingHttpHeaders } from "node:http";
import type { Recorder } from "../../src/history/recorder.ts";
import type { AccountToken } from "../authentication/authenticator.ts";
import type { Answer } from "../http/answer.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import type { Machinery, RestRequest } from "../rest/rest-context.ts";
interface RouteParts {
    kubelet: Kubelet;
    issueToken(token: AccountToken): string;
    history: Recorder;
    id: string;
    headers: IncomingHttpHeaders;
}
export declare function answerResource(machinery: Machinery, request: RestRequest, parts: RouteParts): Answer | Promise<Answer>;
export {};
