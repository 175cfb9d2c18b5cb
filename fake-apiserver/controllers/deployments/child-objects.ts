import type { KubernetesObject, OwnerReference, Store } from "../../storage/store.ts";

/** The objects of a resource that an owner controls. */
export function childrenOf(store: Store, resource: string, owner: KubernetesObject): KubernetesObject[] {
  return store
    .list(resource, owner.metadata.namespace)
    .filter((child) => controllerOf(child)?.uid === owner.metadata.uid);
}

export function controllerOf({ metadata }: KubernetesObject): OwnerReference | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller === true);
}

/** The name of the controller of an object if it is of this kind. */
export function ownerNamed(object: KubernetesObject, kind: string): string | undefined {
  const owner = controllerOf(object);
  return owner?.kind === kind ? owner.name : undefined;
}

export function controlledBy({ apiVersion, kind, metadata }: KubernetesObject): OwnerReference {
  const { name, uid = "" } = metadata;
  return { apiVersion, kind, name, uid, controller: true, blockOwnerDeletion: true };
}
