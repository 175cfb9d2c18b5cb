import type { ContainerSecurity, ContainerUser } from "../../container-runtime.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
export interface Launch {
    command: string[];
    env: Record<string, string>;
    workingDir: string;
    user?: ContainerUser;
    security?: ContainerSecurity;
    tty?: boolean;
}
/** The arguments of the script part that becomes the program: working directory, PATH, program, argv. */
export declare function launchArguments(tools: NamespaceTools, launch: Launch): string[];
