import { type IncludableFiles } from "./include-files.ts";
import type { CiFile } from "./job-definition.ts";
export declare const CI_FILE = ".gitlab-ci.yml";
/** The jobs of a `.gitlab-ci.yml`, which may include some of the files. Throws a `UsageError` with every problem and its place. */
export declare function compileCiFile(text: string, files?: IncludableFiles, file?: string): CiFile;
