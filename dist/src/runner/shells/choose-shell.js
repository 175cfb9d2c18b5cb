import { bashStage } from "./bash/bash-stage.js";
import { createBashWriter } from "./bash/bash-writer.js";
import { ansiC, posix } from "./bash/escape.js";
import { powershellStage } from "./powershell/powershell-stage.js";
import { createPowershellWriter } from "./powershell/powershell-writer.js";
import { isPowerShell, needsPosixEscapes } from "./shell.js";
/** `name` is that of config.toml; "" stands for bash. */
export function chooseShell(name, flag) {
    if (isPowerShell(name)) {
        const resolvePaths = flag("FF_USE_POWERSHELL_PATH_RESOLVER");
        return { writer: () => createPowershellWriter({ resolvePaths }), wrap: powershellStage };
    }
    const escape = needsPosixEscapes(name, flag) ? posix : ansiC;
    const checkEachLine = flag("FF_ENABLE_BASH_EXIT_CODE_CHECK");
    return {
        writer: () => createBashWriter({ escape, checkEachLine }),
        wrap: (body, wrap) => bashStage(body, wrap, name || "bash", escape),
    };
}
