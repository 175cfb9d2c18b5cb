import type { FaultEngine } from "./fault-engine.ts";
/** A world in which nothing goes wrong. */
export declare const noFaults: FaultEngine;
