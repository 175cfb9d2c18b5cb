/**
 * What of a world can misbehave. `git` is the part of GitLab that speaks Git; `registry` stands for all image registries, which the
 * catalogue of images stands for; `cluster` is the inside of the cluster: its nodes, its kubelet, its controllers.
 */
export declare const TARGETS: readonly ["api", "gitlab", "git", "object-store", "registry", "cluster", "runner"];
export type Target = (typeof TARGETS)[number];
