import type { ConnectionSources } from "../connection/cluster-connection.ts";
import { type RegistryAuths } from "./registry-auth.ts";
/** Registries that the runner's own machine is logged in to: `~/.docker/config.json`. Credential helpers are not asked. */
export declare function hostAuths({ env, readFile }: ConnectionSources, warn: (text: string) => void): Promise<RegistryAuths>;
