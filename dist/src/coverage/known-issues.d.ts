import type { Scenario } from "../scenario/scenario-schema.ts";
/** Something that users ran into, or that was found by reading, and the scenarios that pin the right behaviour. */
export interface IssueRow {
    /** Its number, or the id of the issue. */
    key: string;
    what: string;
    issues: readonly string[];
    scenarios: readonly string[];
}
export interface KnownIssues {
    /** What users ask for, in their order. */
    users: IssueRow[];
    /** Known defects and fault cases. */
    known: IssueRow[];
    /** Ids that scenarios name and no row knows. */
    strangers: string[];
}
/** Which scenarios pin which known issue. */
export declare function knownIssues(scenarios: readonly Pick<Scenario, "id" | "issue">[]): KnownIssues;
