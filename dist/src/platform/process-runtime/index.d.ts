export { createProcessRuntime } from "./process-runtime.ts";
export type { ProcessRuntimeMode, ProcessRuntimeOptions } from "./process-runtime.ts";
