import type { CiFile } from "./job-definition.ts";
export declare const CI_FILE = ".gitlab-ci.yml";
/** The jobs of a `.gitlab-ci.yml`. Throws a `UsageError` with every problem and its place. */
export declare function compileCiFile(text: string, file?: string): CiFile;
