import type { ContainerProcess, ContainerUser } from "../../container-runtime.ts";
import type { PipePool } from "../pipe-pool.ts";
import { type Spawner } from "../spawner/spawner.ts";
export interface PlainProcessSpec {
    command: string[];
    env: Record<string, string>;
    workingDir: string;
    user: ContainerUser | undefined;
    stdin: boolean;
    tty?: boolean;
}
/** A process in a session of its own. `SIGKILL` takes its process group with it. */
export declare function startPlainProcess({ pipes, spawner }: {
    pipes: PipePool;
    spawner: Spawner;
}, spec: PlainProcessSpec): Promise<ContainerProcess & {
    kill(signal: NodeJS.Signals): void;
}>;
