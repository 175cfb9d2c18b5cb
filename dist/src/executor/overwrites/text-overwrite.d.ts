import type { OverwriteSource } from "./overwrite-source.ts";
export interface TextOverwrite {
    /** How logs call it: `Namespace`. */
    field: string;
    variable: string;
    /** Regular expression of config.toml; "" forbids the overwrite. */
    allowed: string;
    /** What the log shows in place of the value. */
    shown?: string;
}
/** The value that the job may and does ask for; undefined leaves what is configured. Throws for one that is not allowed. */
export declare function textOverwrite(overwrite: TextOverwrite, source: OverwriteSource): string | undefined;
