import type { ClusterEvent } from "../events/event-recorder.ts";
import type { Pod } from "../pod/pod.ts";
import type { Store } from "../../storage/store.ts";
/** The warning about pull secrets that are not there; undefined when all are. */
export declare function missingPullSecrets(store: Store, { metadata, spec }: Pod): ClusterEvent | undefined;
