import type { ControlDoor } from "../control/index.ts";
import { type EntryCount } from "../faults/index.ts";
import type { Connection } from "../worlds/subject-config.ts";
export interface Ready {
    kubeconfig: string;
    connection: Connection;
    /** An access token for GitLab's API. */
    apiToken: string;
    /** How pods are separated. */
    containers: string;
    door: ControlDoor;
    plan: readonly EntryCount[];
}
/** All that a script needs, in one line. */
export declare function readyJson({ kubeconfig, connection, apiToken, door }: Ready): string;
/** The same for people, with a config.toml to copy. */
export declare function readyText({ kubeconfig, connection, apiToken, containers, plan }: Ready): string;
