import type { Suspension } from "../../platform/index.ts";
import type { HistoryEvent } from "../../history/history-event.ts";
/** Something has just happened: the event that a plan waits for, or, without one, the moment at which an entry's conditions hold. */
export interface MomentPoint {
    event?: HistoryEvent;
}
/** Pods by parts of what they are called; the one that the moment's event tells of when it tells of one, else all that are left over. */
export interface PodChoice {
    namespace: string | undefined;
    /** Part of it. */
    name: string | undefined;
}
/**
 * What happens to a world by itself, not in answer to anybody's request. Whoever can do it registers with `FaultEngine.perform`. One
 * member per kind, told apart by `do`.
 */
export type MomentAction = 
/** Somebody deletes them, with their own grace period when no other is named. */
{
    do: "delete-pods";
    pods: PodChoice;
    graceSeconds: number | undefined;
}
/** The API server is asked to evict them: condition DisruptionTarget, then a deletion with their own grace period. */
 | {
    do: "evict-pods";
    pods: PodChoice;
}
/** The scheduler takes them off their node for a more important pod. */
 | {
    do: "preempt-pods";
    pods: PodChoice;
}
/** The kubelet ends them: phase Failed with this reason. `disrupts`: condition DisruptionTarget as well. */
 | {
    do: "end-pods";
    pods: PodChoice;
    reason: string;
    message: string;
    disrupts: boolean;
    graceMs: number | undefined;
}
/** A container's processes are killed; its status tells this exit code and reason. `restart`: it is started anew whatever the pod says. */
 | {
    do: "end-container";
    pods: PodChoice;
    container: string;
    exitCode: number;
    reason: string | undefined;
    restart: boolean;
}
/** All nodes, or the named one. `forMs`: it comes back by itself. */
 | {
    do: "lose-node";
    node: string | undefined;
    how: "not-ready" | "unreachable";
    forMs: number | undefined;
}
/** `pods`: what becomes of the pods in the API, so many milliseconds later. */
 | {
    do: "remove-node";
    node: string | undefined;
    pods: "collected" | "unknown";
    afterMs: number;
}
/** What the kubelet takes for the time is so much later than it is; negative: earlier. */
 | {
    do: "shift-node-clock";
    ms: number;
}
/** No bearer token of before is taken any more, administrators' excepted. `renew`: whoever asks for a token again gets a new one. */
 | {
    do: "revoke-tokens";
    renew: boolean;
}
/** Somebody cancels the jobs that are not over, all or those of this name. */
 | {
    do: "cancel-jobs";
    job: string | undefined;
    force: boolean;
}
/** GitLab ends the jobs by itself and takes nothing of them any more. */
 | {
    do: "drop-jobs";
    job: string | undefined;
    reason: string;
}
/** GitLab forgets all but the first bytes of the traces of running jobs. */
 | {
    do: "lose-trace";
    keepBytes: number;
}
/** A server's port lets nobody in for so long. `open`: what becomes of the connections that are open. */
 | {
    do: "close-door";
    how: Suspension;
    ms: number;
    open: "keep" | "reset" | "end";
}
/** The running runners, or the one that was started as the nth, get a signal. */
 | {
    do: "signal-runner";
    signal: RunnerSignal;
    runner: number | undefined;
}
/** `again`: the first one is started anew, on the same machine. `second`: one more on another machine, with the same token. */
 | {
    do: "start-runner";
    which: "again" | "second";
};
export type RunnerSignal = "SIGTERM" | "SIGQUIT" | "SIGINT" | "SIGKILL";
