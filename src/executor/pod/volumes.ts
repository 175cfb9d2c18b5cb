import type { V1Volume, V1VolumeMount } from "@kubernetes/client-node";
import type { Variables } from "../../runner/build/variables.ts";
import type {
  CsiVolumeConfig,
  EmptyDirVolumeConfig,
  HostPathVolumeConfig,
  NfsVolumeConfig,
  ProjectedVolumeConfig,
  PvcVolumeConfig,
  VolumeConfig,
  VolumesConfig,
} from "../../runner/config/volumes-config.ts";
import { quoted } from "../overwrites/quoted.ts";
import { parseQuantity } from "../resources/quantity.ts";
import { given, present } from "./present.ts";

/** A configured volume and where the containers see it. */
export interface MountedVolume {
  volume: V1Volume;
  mount: V1VolumeMount;
}

/** The volumes of config.toml in the order of their mounts ("Configure volume types", executor facts 3.7). */
export function configuredVolumes(
  config: VolumesConfig,
  variables: Variables,
  warn: (text: string) => void,
): MountedVolume[] {
  const mount = (
    volume: VolumeConfig & { read_only?: boolean | undefined; mount_propagation?: string | undefined },
  ) => ({
    name: volume.name,
    mountPath: variables.expand(volume.mount_path),
    ...present({
      subPath: given(variables.expand(volume.sub_path)),
      readOnly: volume.read_only === true ? true : undefined,
      mountPropagation: volume.mount_propagation,
    }),
  });
  const all = <T extends VolumeConfig>(volumes: T[], build: (volume: T) => V1Volume): MountedVolume[] =>
    volumes.map((volume) => {
      const built = build(volume);
      return { volume: built, mount: { ...mount(volume), name: built.name } };
    });
  return [
    ...all(config.host_path, hostPath),
    ...all(config.secret, secret),
    ...all(config.pvc, (volume) => claim(volume, variables)),
    ...all(config.config_map, configMap),
    ...all(config.empty_dir, (volume) => emptyDir(volume, warn)),
    ...all(config.csi, csi),
    ...all(config.nfs, nfs),
  ];
}

function hostPath({ name, host_path, mount_path }: HostPathVolumeConfig): V1Volume {
  return { name, hostPath: { path: host_path === "" ? mount_path : host_path } };
}

function secret({ name, items }: ProjectedVolumeConfig): V1Volume {
  return { name, secret: { secretName: name, ...present({ items: keyPaths(items) }) } };
}

function configMap({ name, items }: ProjectedVolumeConfig): V1Volume {
  return { name, configMap: { name, ...present({ items: keyPaths(items) }) } };
}

function claim({ name }: PvcVolumeConfig, variables: Variables): V1Volume {
  const claimName = variables.expand(name);
  return { name: claimName, persistentVolumeClaim: { claimName } };
}

function emptyDir({ name, medium, size_limit }: EmptyDirVolumeConfig, warn: (text: string) => void): V1Volume {
  const problem = size_limit.trim() === "" ? undefined : quantityProblem(size_limit);
  if (problem !== undefined)
    warn(`invalid limit quantity ${quoted(size_limit)} for empty volume ${quoted(name)}: ${problem}`);
  const sizeLimit = problem === undefined ? given(size_limit.trim()) : undefined;
  return { name, emptyDir: present({ medium: given(medium), sizeLimit }) };
}

function quantityProblem(text: string): string | undefined {
  try {
    parseQuantity(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function csi({ name, driver, fs_type, read_only, volume_attributes }: CsiVolumeConfig): V1Volume {
  const attributes = given(volume_attributes);
  return {
    name,
    csi: { driver, fsType: fs_type, readOnly: read_only === true, ...(attributes && { volumeAttributes: attributes }) },
  };
}

function nfs({ name, server, path, read_only }: NfsVolumeConfig): V1Volume {
  if (name === "" || server === "" || path === "") {
    throw new Error("nfs volume: missing required fields: name, mount_path, server, path");
  }
  return { name, nfs: { server, path, ...(read_only && { readOnly: true }) } };
}

function keyPaths(items: Record<string, string>): { key: string; path: string }[] | undefined {
  return given(Object.entries(items).map(([key, path]) => ({ key, path })));
}
