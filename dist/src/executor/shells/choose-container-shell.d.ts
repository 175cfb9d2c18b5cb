import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { ContainerShell } from "./container-shell.ts";
/** `shell` of config.toml decides; "bash" and "sh" both mean the best one of the image. */
export declare function chooseContainerShell({ runner, flag }: Pick<ExecutorContext, "runner" | "flag">): ContainerShell;
