import type { Isolation } from "../platform/index.ts";
export type Capability = "isolation" | "users" | "wire-faults" | "clock" | "pwsh";
/** The first of a scenario's needs that the fake world cannot meet here, in words for the report. */
export declare function missingCapability(needs: readonly Capability[], isolation: Isolation, hasProgram: (name: string) => boolean): string | undefined;
