import type { KnownIssues } from "./known-issues.ts";
/** docs/issues.md. */
export declare function issuesTable({ users, known }: KnownIssues): string;
