import type { CiFile } from "./job-definition.ts";
export declare const WEB_IDE_FILE = ".gitlab/.gitlab-webide.yml";
/** The one job of a `.gitlab/.gitlab-webide.yml`. Throws a `UsageError` with every problem and its place. */
export declare function compileWebIdeFile(text: string, file?: string): CiFile;
