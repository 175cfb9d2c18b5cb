import type { V1ContainerStatus, V1Pod } from "@kubernetes/client-node";
/** Why a container will not start, if that is certain (executor facts 4.9). */
export declare function waitingProblem(pod: V1Pod): Error | undefined;
/** The end of one of the two containers that a job cannot do without. */
export declare function terminationProblem(pod: V1Pod): Error | undefined;
/** The same in mid-job. A service counts that was killed for its memory: who needs it would wait for ever (gitlab-runner#38244). */
export declare function lossProblem(pod: V1Pod): Error | undefined;
/** An init container that has failed keeps all others from starting. */
export declare function initProblem(pod: V1Pod): Error | undefined;
/** An image of another architecture: nothing in it can run (gitlab-runner#38824). */
export declare function foreignImage({ status }: V1Pod): Error | undefined;
/** How often build and helper were started anew. */
export declare function restartsOf({ status }: V1Pod): ReadonlyMap<string, number>;
/** A container that runs again since then knows nothing of what ran in it before. */
export declare function restartProblem({ status }: V1Pod, before: ReadonlyMap<string, number>): Error | undefined;
export declare function terminatedProblem({ name, state }: V1ContainerStatus): Error | undefined;
