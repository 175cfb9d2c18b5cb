/** Of a runner's configuration what decides which permissions it needs. */
export interface RunnerSetup {
    /** Whether a feature flag is on. */
    flag(name: string): boolean;
    printPodWarningEvents: boolean;
    namespacePerJob: boolean;
    podDisruptionBudget: boolean;
    /** GitLab's users may visit running jobs. */
    sessionServer: boolean;
}
/** When a permission is needed, in the words of the documentation page. */
export interface Condition {
    text: string;
    met(setup: RunnerSetup): boolean;
}
/** One verb on one resource. */
export interface Permission {
    /** API group; "" for the core group. */
    group: string;
    /** Plural name with the subresource: `pods/exec`. */
    resource: string;
    verb: string;
    /** Any of them asks for it; always needed when there is none. */
    when: readonly Condition[];
    /** What does not work without it; "" where the page lists a verb that this runner never uses. */
    without: string;
    /** Release of Kubernetes from which on this runner needs it; always, when left out. */
    since?: string;
}
