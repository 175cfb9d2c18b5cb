import type { ExecutorContext } from "../../runner/build/executor.ts";
/** `gitlab-runner-build` of the helper image lets every user write what it makes; without that the plain shell does (executor facts 3.6). */
export declare function helperShell({ flag }: Pick<ExecutorContext, "flag">): string;
