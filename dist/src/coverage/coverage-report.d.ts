import type { CoverageSection } from "./coverage.ts";
/** How each scenario ended, where it ran. */
export type Results = ReadonlyMap<string, string>;
/** coverage.json: `schema`, the counts, and per section its items with the scenarios and how those ended. */
export declare function coverageJson(sections: readonly CoverageSection[], results: Results): string;
/** coverage.md: one table over all sections. */
export declare function coverageMarkdown(sections: readonly CoverageSection[], results: Results): string;
export interface CoverageCounts {
    covered: number;
    explained: number;
    missing: number;
}
export declare function counts(sections: readonly CoverageSection[]): CoverageCounts;
