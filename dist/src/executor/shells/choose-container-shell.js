import { isPowerShell, needsPosixEscapes } from "../../runner/shells/shell.js";
import { helperShell } from "./helper-shell.js";
import { posixShell } from "./posix-shell.js";
import { powershell } from "./powershell.js";
/** `shell` of config.toml decides; "bash" and "sh" both mean the best one of the image. */
export function chooseContainerShell({ runner, flag }) {
    if (isPowerShell(runner.shell))
        return powershell(runner.shell);
    return posixShell({ posixEscapes: needsPosixEscapes(runner.shell, flag), helperShell: helperShell({ flag }) });
}
