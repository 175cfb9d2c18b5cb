import type { Invariant } from "./invariant.ts";
/**
 * INV-CLEAN. Nothing of a job outlives it, whatever failed: each object that the runner's user created is deleted by the end of
 * the History, by a request of the runner or by garbage collection after its owner or with its namespace, and no process is left of a pod
 * that is gone. That somebody else took away what was left when the job was over is no clean-up.
 *
 * Tolerated: what the cluster did not let the runner delete (403); what it asked for as often as its retry settings allow, and every
 * time in vain; what somebody else deleted while the job still ran. When a runner is killed (SIGKILL), nobody is left who could delete
 * anything: the pods of its jobs may stay as objects, but they have to be over by then, which activeDeadlineSeconds sees to; and whatever
 * they own may stay with them, to go when they go.
 */
export declare const clean: Invariant;
