import type { Container, ContainerSpec, ExecSpec } from "../../container-runtime.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { Spawner } from "../spawner/spawner.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import type { StandIns } from "./stand-ins.ts";
interface RunningContainer {
    tools: NamespaceTools;
    pipes: PipePool;
    spawner: Spawner;
    /** Of the first process, as the host counts. */
    pid: number;
    processes: StandIns;
}
/** A further process in the namespaces of a container's first one. */
export declare function execInContainer(container: RunningContainer, spec: ContainerSpec, exec: ExecSpec): ReturnType<Container["exec"]>;
export {};
