import type { MomentAction } from "./points/moment-point.ts";
import type { Armed } from "./fault.ts";

/** How a fault that happens inside a cluster is brought about there by what a person with rights can do to it. */
export interface RealMeans {
  does: string;
  /** Plural name of what of the whole cluster has to be changed for it. */
  takes?: string;
  /** It needs nodes with a kernel that may kill: in the embedded world it stays simulated. */
  ofNodes?: true;
  /** Why what an armed fault wants cannot be had in this way; undefined when it can. */
  refuses?(armed: Armed): string | undefined;
}

const momentOf = (armed: Armed): MomentAction | undefined => (armed.hook === "moment" ? armed.action : undefined);

const ENDABLE =
  "The container is made with a shell around its command (around a long sleep when it has none, as a service), which ends";

/** By the faults' ids. What is not here, and does not work in a proxy either, only a simulated cluster can have. */
export const REAL_MEANS: Readonly<Record<string, RealMeans>> = {
  "pod-deletion": { does: "The pods are deleted." },
  "pod-eviction": {
    does: "The pods' eviction subresource is asked.",
    refuses: (armed) =>
      momentOf(armed)?.do === "evict-pods" ? undefined : "a node cannot be told to run out of anything",
  },
  "pod-deadline": { does: "`activeDeadlineSeconds` of the running pods is set to 1." },
  "container-oom": {
    does: "Programs in the container take memory until the kernel kills the container's first process; the container is made with a limit of 256 MiB unless it has one.",
    ofNodes: true,
  },
  "container-exit": { does: `${ENDABLE} with the code when it is told to.` },
  "container-kill": { does: `${ENDABLE} with 137 when it is told to.` },
  "container-restart": {
    does: `${ENDABLE} with the code when it is told to, and the pod with \`restartPolicy: OnFailure\` (\`Always\` for 0).`,
  },
  "quota-exceeded": {
    does: "A ResourceQuota stands in the namespace while the request is carried out, its status patched to what others use.",
  },
  "limit-range": { does: "A LimitRange stands in the namespace while the request is carried out." },
  "permission-taken": {
    does: "The permission is taken out of the Roles that the user's RoleBindings in the namespace name, and put back.",
  },
  "permission-given": { does: "A Role with the permission stands in the namespace, and a RoleBinding for the user." },
  "image-pull-failure": {
    does: "The container's image gets the address of a registry that does not exist (`registry.invalid`) or listens nowhere (`127.0.0.1:1`) when the pod is made.",
    refuses: (armed) =>
      armed.hook === "pull" &&
      armed.action.do === "fail" &&
      /connection refused|no such host/.test(armed.action.message)
        ? undefined
        : "only a registry that does not exist (no-such-host) and one that listens nowhere (connection-refused) can be had",
  },
  unschedulable: {
    does: "The pod is made with a nodeSelector that no node fits, until a node gets the label.",
    takes: "nodes",
  },
  "sandbox-failure": {
    does: "The pod is made with a RuntimeClass of a runtime that no node has, until the class is one of `runc`.",
    takes: "runtimeclasses",
  },
  "container-start-failure": {
    does: "The container is made with an environment variable of a ConfigMap that is not there (CreateContainerConfigError), until there is one, or with a program that does not exist (RunContainerError).",
    refuses: (armed) =>
      armed.hook === "container-start" && armed.action.do === "refuse" && armed.action.reason === "CreateContainerError"
        ? "no spec makes a container engine fail with CreateContainerError alone"
        : undefined,
  },
  "container-start-exit": { does: "The container's command is one that writes the output and ends with the code." },
  "exec-format-error": { does: "The container's command is one that says so and ends with 255." },
  "volume-mount-failure": {
    does: "The pod is made with a volume of a ConfigMap that is not there, until there is one.",
  },
  "slow-termination": { does: "The pod is made with a finalizer, which goes so long after its containers have ended." },
};

/** Why this cannot be done to a cluster by real means; undefined when it can. */
export function withoutRealMeans(fault: string, armed: Armed): string | undefined {
  const means = REAL_MEANS[fault];
  return means === undefined ? "nobody can do it to a cluster" : means.refuses?.(armed);
}
