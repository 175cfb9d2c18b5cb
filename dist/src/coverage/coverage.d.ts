import type { Scenario } from "../scenario/scenario-schema.ts";
export type ItemKind = "section" | "setting" | "variable" | "flag" | "label" | "annotation" | "permission" | "error" | "row";
/** One thing that users can set or rely on, and the scenarios that exercise it. */
export interface CoverageItem {
    kind: ItemKind;
    name: string;
    /** Ids. */
    scenarios: readonly string[];
    /** Why there is no scenario and need not be one. */
    reason?: string;
}
export interface CoverageSection {
    title: string;
    items: readonly CoverageItem[];
}
/** Page section x setting x scenarios: all sections of the page, then what the page does not mention. */
export declare function coverage(scenarios: readonly Scenario[]): CoverageSection[];
/** Items that have neither a scenario nor a reason. */
export declare function uncovered(sections: readonly CoverageSection[]): {
    section: string;
    item: CoverageItem;
}[];
