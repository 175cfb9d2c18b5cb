import type { User } from "../authentication/user.ts";
import { type Circumstances } from "../disturbances/circumstances.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { type ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
export declare function create(machinery: Machinery, request: RestRequest): PlainAnswer;
/** Who creates, and how. */
export interface Creation {
    user: User;
    dryRun?: boolean;
    circumstances?: Circumstances;
    managedFields?: unknown[] | undefined;
    /** Hears what the client is to be warned of. */
    warn?: (text: string) => void;
}
/** An object that its client has spelled correctly on its way into the store. Throws `StatusError`. */
export declare function createObject(machinery: Machinery, type: ResourceType, object: KubernetesObject, { dryRun, circumstances, managedFields, warn }: Creation): KubernetesObject;
