import { type ScriptContext } from "../script-context.ts";
/** Brings the job's commit into the project folder, as GIT_STRATEGY wants it (executor facts 9.4). */
export declare function getSources(context: ScriptContext): string;
