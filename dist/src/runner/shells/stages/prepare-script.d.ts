import type { ScriptContext } from "../script-context.ts";
/** Says where the job runs and takes away what an earlier job left for its later stages. */
export declare function prepareScript({ shell, hostname, paths }: ScriptContext): string;
