import type { Variables } from "../../runner/build/variables.ts";
import type { VolumesConfig } from "../../runner/config/volumes-config.ts";
/** Whether the builds directory lies on a volume that outlives the pod (executor facts 3.7). */
export declare function hasSharedBuildsDir(volumes: VolumesConfig, buildsDir: string, variables: Variables): boolean;
