import { type Shell } from "./shell.ts";
/** `name` is that of config.toml; "" stands for bash. */
export declare function chooseShell(name: string, flag: (name: string) => boolean): Shell;
