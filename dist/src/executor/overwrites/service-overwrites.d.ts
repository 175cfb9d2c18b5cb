import type { ResourceConfig } from "../../runner/config/resource-config.ts";
import type { Service } from "../pod/services.ts";
import type { OverwriteSource } from "./overwrite-source.ts";
/**
 * The services, each with the resources that its own variables ask for ("Overwrite service containers resources"). What counts for all
 * services of the job is where each begins, and the maximum is the same. Its variables are taken as they are written, without expansion.
 */
export declare function serviceOverwrites(services: readonly Service[], config: ResourceConfig, source: Pick<OverwriteSource, "print" | "debug">): Service[];
