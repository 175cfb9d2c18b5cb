import { Readable } from "node:stream";
import type { Clock } from "../../../src/platform/index.ts";
import type { LogOptions } from "../kubelet.ts";
import type { ContainerLog } from "./container-log.ts";
/** The log as a client asked for it. When following, it ends with the container. */
export declare function readLog(log: ContainerLog, options: LogOptions, clock: Clock): Readable;
