/** Flags of the host's mount that an ordinary user may not lose when the mount is made read-only. */
export declare function lockedMountFlags(source: string): string[];
