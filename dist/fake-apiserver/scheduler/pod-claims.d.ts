import type { Pod } from "../kubelet/pod/pod.ts";
import type { Store } from "../storage/store.ts";
/** Why no node at all can take a pod because of its claims, in the scheduler's words; undefined when nothing speaks against it. */
export declare function whyClaimsForbid(store: Store, pod: Pod): string | undefined;
/** Why a node cannot take it: one of its claims is for one pod only, and another pod has it. */
export declare function whyClaimsConflict(store: Store, pod: Pod): string | undefined;
