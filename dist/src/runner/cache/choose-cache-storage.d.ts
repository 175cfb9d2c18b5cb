import type { Clock } from "../../platform/index.ts";
import type { CacheConfig } from "../config/cache-config.ts";
import type { CacheStorage } from "./cache-storage.ts";
/** No storage: archives stay where the pod has them. `problem` says why the wished one cannot be used. */
export interface ChosenStorage {
    storage?: CacheStorage;
    problem?: string;
}
/** What `[runners.cache]` asks for. */
export declare function chooseCacheStorage(config: CacheConfig, clock: Clock): ChosenStorage;
