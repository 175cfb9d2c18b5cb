import { isLegacy } from "../strategy/is-legacy.js";
import { usesDumbInit } from "./dumb-init.js";
/** What `init-permissions` runs; undefined when there is nothing to prepare (executor facts 3.6). */
export function permissionsCommand({ context, dirs, platform, }) {
    const parts = platform.os === "windows" ? windowsParts(context, dirs) : [...openLog(context, dirs), ...dumbInit(context, dirs)];
    if (parts.length === 0)
        return undefined;
    const text = parts.join(";\n");
    return platform.os === "windows"
        ? ["powershell", "-NoProfile", "-NonInteractive", "-Command", text]
        : ["sh", "-c", text];
}
/** Build and helper, who may be different users, write to the same log file. */
function openLog(context, { logFile }) {
    return isLegacy(context) ? [] : [`touch ${logFile} && (chmod 777 ${logFile} || exit 0)`];
}
function dumbInit(context, { scripts }) {
    return usesDumbInit(context) ? [`cp /usr/bin/dumb-init ${scripts}`] : [];
}
/** New volumes of Windows belong to the administrator alone. */
function windowsParts(context, { logs, builds }) {
    return isLegacy(context)
        ? []
        : [logs, builds].map((folder) => `icacls '${folder}' /grant 'Everyone:(OI)(CI)F' /t /q`);
}
