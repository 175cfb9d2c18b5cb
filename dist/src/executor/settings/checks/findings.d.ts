import { type Path } from "../../../diagnostics/index.ts";
/** Something about one setting of a `[[runners]]` section that loads, but that jobs will stumble over. */
export interface Finding {
    /** Below the section: `["kubernetes", "cpu_limit"]`. */
    path: Path;
    /** Errors fail jobs; warnings are settings that do not do what they say. */
    severity: "error" | "warning";
    code: "wrong-value" | "no-effect" | "unsupported-setting";
    /** The rest of a sentence that begins with the setting's name. */
    text: string;
    hint?: string;
}
/** Collects what checks find, in their order. */
export interface Findings {
    readonly all: readonly Finding[];
    add(finding: Finding): void;
    wrong(path: Path, got: unknown, expected: string, hint?: string): void;
    missing(path: Path, expected: string): void;
    noEffect(path: Path, text: string, hint?: string): void;
    /** A value that has to be one of a few words; "" and undefined are not set. */
    oneOf(path: Path, value: string | undefined, words: readonly string[]): void;
}
/** Paths are put below `base`. */
export declare function createFindings(base?: Path): Findings;
