import { type RunnerSettings } from "../runner/index.ts";
/** Prints what counts of a configuration, where it comes from, and everything that is wrong with it. Gives the exit code. */
export declare function checkConfig(file: string, text: string, settings: RunnerSettings, json: boolean): Promise<number>;
