import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import { isLegacy } from "../strategy/is-legacy.ts";
import type { Directories } from "./directories.ts";
import { usesDumbInit } from "./dumb-init.ts";

/** What `init-permissions` runs; undefined when there is nothing to prepare (executor facts 3.6). */
export function permissionsCommand({
  context,
  dirs,
  platform,
}: {
  context: ExecutorContext;
  dirs: Directories;
  platform: NodePlatform;
}): string[] | undefined {
  const parts =
    platform.os === "windows" ? windowsParts(context, dirs) : [...openLog(context, dirs), ...dumbInit(context, dirs)];
  if (parts.length === 0) return undefined;
  const text = parts.join(";\n");
  return platform.os === "windows"
    ? ["powershell", "-NoProfile", "-NonInteractive", "-Command", text]
    : ["sh", "-c", text];
}

/** Build and helper, who may be different users, write to the same log file. */
function openLog(context: ExecutorContext, { logFile }: Directories): string[] {
  return isLegacy(context) ? [] : [`touch ${logFile} && (chmod 777 ${logFile} || exit 0)`];
}

function dumbInit(context: ExecutorContext, { scripts }: Directories): string[] {
  return usesDumbInit(context) ? [`cp /usr/bin/dumb-init ${scripts}`] : [];
}

/** New volumes of Windows belong to the administrator alone. */
function windowsParts(context: ExecutorContext, { logs, builds }: Directories): string[] {
  return isLegacy(context)
    ? []
    : [logs, builds].map((folder) => `icacls '${folder}' /grant 'Everyone:(OI)(CI)F' /t /q`);
}
