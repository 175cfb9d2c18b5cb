import type { Store } from "../../storage/store.ts";
import type { ContainerLife } from "../containers/container-life.ts";
import { type LogOptions } from "../kubelet.ts";
import { type ContainerLog } from "./container-log.ts";
/** The log that a request means. Throws the refusals of API server and kubelet. */
export declare function findLog(store: Store, options: LogOptions, life: (uid: string, container: string) => ContainerLife | undefined): ContainerLog;
