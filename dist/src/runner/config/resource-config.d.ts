/** Which containers a resource setting is for: the build container, the services, or the helper and init containers. */
export type ResourceOwner = "" | "service_" | "helper_";
export type ContainerResourceKey = `${ResourceOwner}${"cpu" | "memory" | "ephemeral_storage"}_${"limit" | "request"}`;
/** Resources of the pod as a whole. */
export type PodResourceKey = `pod_${"cpu" | "memory"}_${"limit" | "request"}`;
export type ResourceKey = ContainerResourceKey | PodResourceKey;
/**
 * The 44 resource settings. Values are Kubernetes quantities, not checked when config.toml is loaded. Default "": not set;
 * an empty `…_overwrite_max_allowed` means that jobs may not overwrite the value.
 */
export type ResourceConfig = Record<ResourceKey | `${ResourceKey}_overwrite_max_allowed`, string>;
