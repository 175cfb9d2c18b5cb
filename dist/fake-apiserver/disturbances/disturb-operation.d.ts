import type { Due } from "../../src/faults/fault-engine.ts";
import type { OperationAction } from "../../src/faults/points/operation-point.ts";
import type { Machinery, RestRequest } from "../rest/rest-context.ts";
/** The machinery and the request with what faults make of them. Rejects with the refusal that the client is to get. */
export declare function disturbOperation(actions: readonly Due<OperationAction>[], machinery: Machinery, request: RestRequest): Promise<{
    machinery: Machinery;
    request: RestRequest;
}>;
