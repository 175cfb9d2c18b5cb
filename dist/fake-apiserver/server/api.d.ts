import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Authenticator } from "../authentication/authenticator.ts";
import type { Authorizer } from "../authorization/rbac.ts";
import type { Api } from "../http/request-front.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import type { Machinery } from "../rest/rest-context.ts";
import { type ServeStream } from "../streams/index.ts";
/** Authentication, authorization and routing, in the order of the API server. */
export declare function createApi(parts: {
    machinery: Machinery;
    authorizer: Authorizer;
    authenticator: Authenticator;
    kubelet: Kubelet;
    serveStream: ServeStream;
    faults: FaultEngine;
    history: Recorder;
    /** host:port, for discovery. */
    address: () => string;
}): Api;
