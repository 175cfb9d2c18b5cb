import type { Path } from "../diagnostics/index.ts";
/** One case of a scenario file: the whole file's value, and where its parts come from. */
export interface MatrixCase {
    /** Key of the `matrix:` entry; undefined for a file without one. */
    name?: string;
    value: unknown;
    /** Names of its `given` that stand nowhere in the file. */
    unused: readonly string[];
    /** The place in the document of what stands at `path` in `value`: in the case where it says something, else in the file. */
    origin(path: Path): Path;
}
/**
 * The cases of a scenario file: each entry of `matrix:` laid over the rest. Tables merge key by key; texts, numbers and lists of the case
 * stand in place of the file's. What a case has `given` is then put in the place of its names. A case without a title gets the file's and its own name.
 */
export declare function matrixCases(value: unknown): MatrixCase[];
