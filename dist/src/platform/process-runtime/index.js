export { createProcessRuntime } from "./process-runtime.js";
