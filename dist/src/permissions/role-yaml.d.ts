import type { RunnerSetup } from "./permission.ts";
/**
 * The Role for exactly this set-up, in the page's form. With `namespace_per_job` it is a ClusterRole: the namespaces of the jobs do not
 * exist yet when it is made.
 */
export declare function roleYaml(setup: RunnerSetup, namespace: string): string;
