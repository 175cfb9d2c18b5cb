import { chooseContainerShell } from "../shells/choose-container-shell.js";
import { isLegacy } from "../strategy/is-legacy.js";
import { usesDumbInit } from "./dumb-init.js";
import { given, present } from "./present.js";
import { announcedShell, startupProbe } from "./startup-probe.js";
/** FF_KUBERNETES_HONOR_ENTRYPOINT: the image's entrypoint runs, and gets the shell as its arguments ("Container entrypoint known issues"). */
export function honorsEntrypoint({ flag }) {
    return flag("FF_KUBERNETES_HONOR_ENTRYPOINT");
}
/** The shell of the build container; `imageCommand` is what the job's `image:` asks for (executor facts 3.5). */
export function buildProcess(context, dirs, imageCommand) {
    if (!honorsEntrypoint(context))
        return { command: shell(context, dirs), ...present({ args: given(imageCommand) }) };
    if (!isLegacy(context))
        return { args: shell(context, dirs) };
    return { args: announcedShell(dirs), startupProbe: startupProbe(dirs, context.runner.kubernetes) };
}
export function helperProcess(context, dirs) {
    return honorsEntrypoint(context) ? { args: shell(context, dirs) } : { command: shell(context, dirs) };
}
/** What stages are told to, under a first process that reaps orphans where that is asked for. */
function shell(context, dirs) {
    const { command } = chooseContainerShell(context);
    return usesDumbInit(context) ? [`${dirs.scripts}/dumb-init`, "--", ...command] : [...command];
}
