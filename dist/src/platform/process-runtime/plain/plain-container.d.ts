import type { Container, ContainerSpec } from "../../container-runtime.ts";
import type { PlainSurroundings } from "./plain-sandbox.ts";
/** A container as a process in a session of its own; everything that carries its marker belongs to it. */
export declare function startPlainContainer(around: PlainSurroundings, dir: string, sandbox: string, spec: ContainerSpec, removal: AbortSignal): Promise<Container>;
