import type { JobPodSession } from "./job-pod-session.ts";
/** What a script ends with that its pod took with it, by SIGKILL or SIGTERM. */
export declare const KILLED: ReadonlySet<number>;
/**
 * The true cause of an error that a stage cannot explain by itself (a refused exec, a broken stream, a script that was killed): the end
 * of its pod, should there be one, else the error as it is. `look` knows the ends that count.
 */
export declare function trueCause(session: JobPodSession, error: unknown, look: () => Error | undefined): Promise<unknown>;
/**
 * Why a container of the pod has ended in mid-stage. A kubelet that ends a pod kills one container after the other, and tells its reason
 * when all have ended.
 */
export declare function causeOfLoss({ pod, clock }: JobPodSession, loss: unknown): Promise<unknown>;
