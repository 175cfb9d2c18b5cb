import { bashStage } from "./bash/bash-stage.ts";
import { createBashWriter } from "./bash/bash-writer.ts";
import { ansiC, posix } from "./bash/escape.ts";
import { powershellStage } from "./powershell/powershell-stage.ts";
import { createPowershellWriter } from "./powershell/powershell-writer.ts";
import { isPowerShell, needsPosixEscapes, type Shell } from "./shell.ts";

/** `name` is that of config.toml; "" stands for bash. */
export function chooseShell(name: string, flag: (name: string) => boolean): Shell {
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
