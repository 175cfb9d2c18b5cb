import type { RunResult } from "./run-result.ts";
/** junit.xml as GitLab's `artifacts:reports:junit` reads it: a suite per area, a case per scenario. */
export declare function junitReport(run: RunResult): string;
