import type { Store } from "../../storage/store.ts";
import type { Pod } from "./pod.ts";
/** Throws where the pod's runtime class asks for a container runtime that its node does not have. */
export declare function checkRuntimeHandler(store: Store, { spec }: Pod): void;
