/** What images bring of our own, made when the first image that needs it is asked for. */
export interface Programs {
    /** A script of `programs/`, at `/usr/bin/<name>`. */
    script(name: string): Record<string, string>;
    /** `programs/<name>` as `/usr/bin/<name>`, started by the script `starter`, with Node.js and what it imports. */
    node(name: string, starter: string, packages: string[]): Record<string, string>;
}
/** Keeps its files in `dir`. */
export declare function createPrograms(dir: string): Programs;
