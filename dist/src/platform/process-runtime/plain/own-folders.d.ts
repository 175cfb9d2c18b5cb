import type { ContainerSpec } from "../../container-runtime.ts";
/**
 * What a container would have in files of its own: a home and a place for temporary files. Without them `git config --global`
 * in a script would change the settings of whoever runs us. A home that lies on a volume stays. Gives variables for `env`.
 */
export declare function makeOwnFolders(dir: string, { user, mounts }: ContainerSpec): (env: Record<string, string>) => Record<string, string>;
