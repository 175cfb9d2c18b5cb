/** As the API spells them; "" leaves the choice to the cluster. */
export type PullPolicy = "Always" | "IfNotPresent" | "Never" | "";
export interface PullPolicySettings {
    /** Of config.toml. */
    pull_policy: readonly string[];
    allowed_pull_policies: readonly string[];
}
/** The policies to try one after the other for a container ("Set a pull policy", "Restrict Docker pull policies"). */
export declare function effectivePullPolicies(container: string, askedByJob: readonly string[], settings: PullPolicySettings): PullPolicy[];
/** `[Always IfNotPresent]`. */
export declare function show(policies: readonly PullPolicy[]): string;
