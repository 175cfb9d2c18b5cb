import type { Recorder } from "../../src/history/recorder.ts";
import type { Answer } from "../http/answer.ts";
import { type Kubelet } from "../kubelet/kubelet.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
/** The log of a container, to its end or followed. */
export declare function podLog(machinery: Machinery, request: RestRequest, parts: {
    kubelet: Kubelet;
    history: Recorder;
    id: string;
}): Promise<Answer>;
