import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "./node-platform.ts";
/**
 * `helper_image`, or the one that belongs to this runner's version, the flavor and the node (executor facts 3.12). A node that no
 * helper image runs on is a configuration error, whatever `helper_image` says.
 */
export declare function helperImage({ runner, variables, version }: ExecutorContext, platform: NodePlatform): string;
