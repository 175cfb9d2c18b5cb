import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
/** A job's own view of the settings where its node runs Windows: other defaults for what config.toml leaves open (executor facts 0, 3.12). */
export declare function windowsView(context: ExecutorContext, { os }: NodePlatform): ExecutorContext;
