import type { KubernetesConfig } from "../runner/index.ts";
export interface NamedObject extends Record<string, unknown> {
    apiVersion: string;
    kind: string;
    metadata: {
        name: string;
        labels?: Record<string, string>;
    };
}
/**
 * What a user's settings take for granted in their cluster, so that a cluster that is made for a scenario has it too: accounts, pull
 * secrets, classes, claims, config maps, secrets, a node that fits the node selector. Names with other variables are left out.
 */
export declare function namedObjects(settings: KubernetesConfig): NamedObject[];
