/** Any Kubernetes object; the store looks at nothing but its metadata. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  [field: string]: unknown;
}

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

export interface ObjectMeta {
  name: string;
  generateName?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  finalizers?: string[];
  managedFields?: unknown[];
}

/** The objects of a resource that match, at any moment. */
export interface LiveSelection {
  /** By their keys. */
  list(): KubernetesObject[];
}

export interface WatchEvent {
  type: "ADDED" | "MODIFIED" | "DELETED";
  object: KubernetesObject;
}

/**
 * All objects of the cluster with one rising resourceVersion, as etcd keeps them. Objects handed out are frozen or
 * copies: whoever wants to change one goes through `update`. `resource` is the plural name, with `.group` appended
 * outside the core group (`pods`, `roles.rbac.authorization.k8s.io`).
 */
export interface Store {
  get(resource: string, namespace: string | undefined, name: string): KubernetesObject | undefined;
  /** By their keys. */
  list(resource: string, namespace?: string): KubernetesObject[];
  isEmpty(resource: string, namespace: string): boolean;
  /** For whoever looks at few of many again and again: each write is looked at once. `matches` may go by the object alone. */
  select(resource: string, matches: (object: KubernetesObject) => boolean): LiveSelection;
  /** Throws when the name is taken. Sets uid, resourceVersion and creationTimestamp. */
  create(resource: string, object: KubernetesObject): KubernetesObject;
  /** `change` gets a private copy and returns what to keep; the outcome is stored under a new resourceVersion. Undefined if it is gone. */
  update(
    resource: string,
    namespace: string | undefined,
    name: string,
    change: (object: KubernetesObject) => KubernetesObject | void,
  ): KubernetesObject | undefined;
  /** Takes the object away at once, without grace or finalizers. */
  remove(resource: string, namespace: string | undefined, name: string): KubernetesObject | undefined;
  /** Calls back synchronously, in order, for every change from now on. */
  subscribe(resource: string, listener: (event: WatchEvent) => void): () => void;
}
