export { createKubernetesExecutor } from "./kubernetes-executor.ts";
export type { KubernetesExecutorSettings } from "./kubernetes-executor.ts";
