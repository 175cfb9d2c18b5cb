import type { V1Container } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import { chooseContainerShell } from "../shells/choose-container-shell.ts";
import { isLegacy } from "../strategy/is-legacy.ts";
import type { Directories } from "./directories.ts";
import { usesDumbInit } from "./dumb-init.ts";
import { given, present } from "./present.ts";
import { announcedShell, startupProbe } from "./startup-probe.ts";

type FirstProcess = Pick<V1Container, "command" | "args" | "startupProbe">;

/** FF_KUBERNETES_HONOR_ENTRYPOINT: the image's entrypoint runs, and gets the shell as its arguments ("Container entrypoint known issues"). */
export function honorsEntrypoint({ flag }: Pick<ExecutorContext, "flag">): boolean {
  return flag("FF_KUBERNETES_HONOR_ENTRYPOINT");
}

/** The shell of the build container; `imageCommand` is what the job's `image:` asks for (executor facts 3.5). */
export function buildProcess(context: ExecutorContext, dirs: Directories, imageCommand: string[]): FirstProcess {
  if (!honorsEntrypoint(context)) return { command: shell(context, dirs), ...present({ args: given(imageCommand) }) };
  if (!isLegacy(context)) return { args: shell(context, dirs) };
  return { args: announcedShell(dirs), startupProbe: startupProbe(dirs, context.runner.kubernetes) };
}

export function helperProcess(context: ExecutorContext, dirs: Directories): FirstProcess {
  return honorsEntrypoint(context) ? { args: shell(context, dirs) } : { command: shell(context, dirs) };
}

/** What stages are told to, under a first process that reaps orphans where that is asked for. */
function shell(context: ExecutorContext, dirs: Directories): string[] {
  const { command } = chooseContainerShell(context);
  return usesDumbInit(context) ? [`${dirs.scripts}/dumb-init`, "--", ...command] : [...command];
}
