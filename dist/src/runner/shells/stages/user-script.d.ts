import type { JobStep } from "../../gitlab/job-payload.ts";
import { type ScriptContext } from "../script-context.ts";
/** The user's own lines in the build container, with the runner's before and after them. */
export declare function stepScript(context: ScriptContext, step: JobStep): string;
export declare function afterScript(context: ScriptContext, step: JobStep): string;
