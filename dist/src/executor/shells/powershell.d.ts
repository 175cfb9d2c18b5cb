import { type ContainerShell } from "./container-shell.ts";
/** PowerShell Core (`pwsh`), which does not run its input line by line by itself, and Windows PowerShell, which does. */
export declare function powershell(name: "pwsh" | "powershell"): ContainerShell;
