import type { Outside } from "./outside.ts";
/** Packs files of the working directory and sends them to GitLab. */
export declare function uploadArtifacts(args: string[], outside: Outside): Promise<number>;
