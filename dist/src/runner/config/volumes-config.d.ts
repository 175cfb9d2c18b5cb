/** What all volumes have in common. */
export interface VolumeConfig {
    name: string;
    mount_path: string;
    /** Default "". */
    sub_path: string;
}
export interface HostPathVolumeConfig extends VolumeConfig {
    /** Default "": the mount path. */
    host_path: string;
    read_only: boolean;
    mount_propagation: string | undefined;
}
export interface PvcVolumeConfig extends VolumeConfig {
    read_only: boolean;
    mount_propagation: string | undefined;
}
/** `volumes.config_map` and `volumes.secret`. */
export interface ProjectedVolumeConfig extends VolumeConfig {
    read_only: boolean;
    /** Key in the object -> path below the mount path; empty for all keys. */
    items: Record<string, string>;
}
export interface EmptyDirVolumeConfig extends VolumeConfig {
    /** "" or `Memory`. */
    medium: string;
    /** A quantity; "" for no limit. */
    size_limit: string;
    mount_propagation: string | undefined;
}
export interface CsiVolumeConfig extends VolumeConfig {
    driver: string;
    fs_type: string;
    read_only: boolean | undefined;
    volume_attributes: Record<string, string>;
}
export interface NfsVolumeConfig extends VolumeConfig {
    server: string;
    path: string;
    read_only: boolean;
}
/** `[runners.kubernetes.volumes]`. */
export interface VolumesConfig {
    host_path: HostPathVolumeConfig[];
    pvc: PvcVolumeConfig[];
    config_map: ProjectedVolumeConfig[];
    secret: ProjectedVolumeConfig[];
    empty_dir: EmptyDirVolumeConfig[];
    csi: CsiVolumeConfig[];
    nfs: NfsVolumeConfig[];
}
