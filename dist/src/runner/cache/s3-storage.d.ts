import type { Clock } from "../../platform/index.ts";
import type { S3CacheConfig } from "../config/cache-config.ts";
import type { CacheStorage } from "./cache-storage.ts";
/** A bucket of S3, or of a server that speaks its language; addresses are signed here, and no key goes into the pod. */
export declare function s3Storage(config: S3CacheConfig, clock: Clock): CacheStorage;
