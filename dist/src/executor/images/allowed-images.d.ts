import type { JobLog } from "../../runner/trace/job-log.ts";
/** Refuses an image that `allowed_images` or `allowed_services` does not cover ("Restrict Docker images and services"). */
export declare function checkAllowed(kind: "images" | "services", image: string, allowed: readonly string[], 
/** Images of config.toml, which need no permission. */
own: readonly string[], log: JobLog): void;
