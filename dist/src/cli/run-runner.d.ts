import { type GivenSetting } from "../runner/index.ts";
/** Works until it is asked to stop. Gives the exit code. */
export declare function runRunner(file: string, given: readonly GivenSetting[]): Promise<number>;
