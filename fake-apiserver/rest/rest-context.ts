import type { Clock, Random } from "../../src/platform/index.ts";
import type { User } from "../authentication/user.ts";
import type { Representation } from "../http/accept-header.ts";
import type { ApiPath } from "../http/request-path.ts";
import type { Circumstances } from "../disturbances/circumstances.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import type { AdmissionWebhooks } from "../admission/webhooks/admission-webhooks.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import type { Deletion } from "./deletion.ts";

/** The parts of the API server that requests work on. */
export interface Machinery {
  store: VersionedStore;
  clock: Clock;
  random: Random;
  deletion: Deletion;
  webhooks: AdmissionWebhooks;
}

/** One authorized request for a stored resource. */
export interface RestRequest {
  /** Of the request in the History. */
  id?: string;
  type: ResourceType;
  path: ApiPath;
  user: User;
  body: Buffer;
  contentType: string | undefined;
  representation: Representation;
  /** What the client calls itself, without its version: `kubectl`. */
  client: string;
  /** Applying may turn out to be creating: throws `StatusError` unless the user may do that as well. */
  checkMayCreate(): void;
  /** Throws `StatusError` when the user gives others by this role or binding what is not theirs to give. */
  checkGrant(next: KubernetesObject, previous?: KubernetesObject): void;
  /** What faults make of it; nothing when left out. */
  circumstances?: Circumstances;
}
