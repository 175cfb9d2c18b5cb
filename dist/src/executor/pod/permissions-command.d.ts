import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import type { Directories } from "./directories.ts";
/** What `init-permissions` runs; undefined when there is nothing to prepare (executor facts 3.6). */
export declare function permissionsCommand({ context, dirs, platform, }: {
    context: ExecutorContext;
    dirs: Directories;
    platform: NodePlatform;
}): string[] | undefined;
