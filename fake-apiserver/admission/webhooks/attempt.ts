import type { User } from "../../authentication/user.ts";
import type { JsonObject } from "../../storage/json.ts";

export interface GroupVersionKind {
  group: string;
  version: string;
  kind: string;
}

export interface GroupVersionResource {
  group: string;
  version: string;
  plural: string;
}

/** What somebody wants to do, as webhooks are told of it. */
export interface Attempt {
  operation: "CREATE" | "UPDATE" | "DELETE" | "CONNECT";
  resource: GroupVersionResource;
  subresource: string;
  /** Of the object: that of `pods/eviction` is an Eviction. */
  kind: GroupVersionKind;
  /** Empty for what is in none; a namespace is in itself. */
  namespace: string;
  /** Empty while the server has to invent one, and when a whole collection is deleted. */
  name: string;
  user: User;
  oldObject?: JsonObject;
  /** CreateOptions, UpdateOptions, DeleteOptions; connecting has none. */
  options?: JsonObject;
  dryRun: boolean;
  /** Id of the request that it came with; a controller's has none. */
  request?: string;
}
