import type { V1Container } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { Directories } from "./directories.ts";
type FirstProcess = Pick<V1Container, "command" | "args" | "startupProbe">;
/** FF_KUBERNETES_HONOR_ENTRYPOINT: the image's entrypoint runs, and gets the shell as its arguments ("Container entrypoint known issues"). */
export declare function honorsEntrypoint({ flag }: Pick<ExecutorContext, "flag">): boolean;
/** The shell of the build container; `imageCommand` is what the job's `image:` asks for (executor facts 3.5). */
export declare function buildProcess(context: ExecutorContext, dirs: Directories, imageCommand: string[]): FirstProcess;
export declare function helperProcess(context: ExecutorContext, dirs: Directories): FirstProcess;
export {};
