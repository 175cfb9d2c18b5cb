import type { Address, MemoryFolder, SandboxSpec } from "../../../src/platform/index.ts";
import type { Pod } from "./pod.ts";
/** What the containers of a pod share, as its spec wants it. */
export declare function sandboxSpec({ metadata, spec }: Pod, { reachable, memory }: {
    reachable: Address[];
    memory: MemoryFolder[];
}): SandboxSpec;
