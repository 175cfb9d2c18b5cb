import type { ProcessRuntimeMode } from "../platform/index.ts";
export interface ConformanceOptions {
    list: boolean;
    coverage: boolean;
    jobs: number;
    bail: boolean;
    verbose: boolean;
    runner?: string;
    runnerFile?: string;
    expectations?: string;
    config?: string;
    seed?: string;
    scenarios: string;
    reports: string;
    cluster: string;
    runtime: ProcessRuntimeMode;
}
/** Checks what the user gave, then runs it. Gives the exit code. */
export declare function runConformance(patterns: string[], options: ConformanceOptions): Promise<number>;
