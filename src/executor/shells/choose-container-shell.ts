import type { ExecutorContext } from "../../runner/build/executor.ts";
import { isPowerShell, needsPosixEscapes } from "../../runner/shells/shell.ts";
import type { ContainerShell } from "./container-shell.ts";
import { helperShell } from "./helper-shell.ts";
import { posixShell } from "./posix-shell.ts";
import { powershell } from "./powershell.ts";

/** `shell` of config.toml decides; "bash" and "sh" both mean the best one of the image. */
export function chooseContainerShell({ runner, flag }: Pick<ExecutorContext, "runner" | "flag">): ContainerShell {
  if (isPowerShell(runner.shell)) return powershell(runner.shell);
  return posixShell({ posixEscapes: needsPosixEscapes(runner.shell, flag), helperShell: helperShell({ flag }) });
}
