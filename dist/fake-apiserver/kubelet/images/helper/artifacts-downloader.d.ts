import type { Outside } from "./outside.ts";
/** Fetches the archive of another job from GitLab and unpacks it in the working directory (executor facts 8.7). */
export declare function downloadArtifacts(args: string[], outside: Outside): Promise<number>;
