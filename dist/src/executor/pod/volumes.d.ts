import type { V1Volume, V1VolumeMount } from "@kubernetes/client-node";
import type { Variables } from "../../runner/build/variables.ts";
import type { VolumesConfig } from "../../runner/config/volumes-config.ts";
/** A configured volume and where the containers see it. */
export interface MountedVolume {
    volume: V1Volume;
    mount: V1VolumeMount;
}
/** The volumes of config.toml in the order of their mounts ("Configure volume types", executor facts 3.7). */
export declare function configuredVolumes(config: VolumesConfig, variables: Variables, warn: (text: string) => void): MountedVolume[];
