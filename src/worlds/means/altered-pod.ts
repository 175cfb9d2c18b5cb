import type { FaultEngine } from "../../faults/index.ts";

export interface AlterableContainer extends Record<string, unknown> {
  name: string;
  image: string;
  command?: string[];
  env?: object[];
  volumeMounts?: object[];
  resources?: { limits?: Record<string, string> };
}

/** A pod as it is about to be made. */
export interface AlterablePod extends Record<string, unknown> {
  metadata: { name?: string; namespace?: string; finalizers?: string[]; labels?: Record<string, string> };
  spec: {
    containers: AlterableContainer[];
    initContainers?: AlterableContainer[];
    restartPolicy?: string;
    volumes?: { name: string }[];
    nodeSelector?: Record<string, string>;
    runtimeClassName?: string;
  } & Record<string, unknown>;
}

/** What is to be given back to a pod later. */
export type Debt =
  /** Nodes get the label once nothing speaks against it any more; asked every `retryMs`. */
  | { owes: "node-label"; label: string; retryMs: number }
  /** The ConfigMap comes into being then. */
  | {
      owes: "config-map";
      name: string;
      of: { hook: "volume"; volume: string } | { hook: "container-start"; container: string; image: string };
    }
  /** It stands, for a runtime that nodes do not have; then for the one that they have. */
  | { owes: "runtime-class"; name: string }
  /** It goes so long after the containers have ended. */
  | { owes: "finalizer"; ms: number };

export const FINALIZER = "faultline.dev/slow-termination";

const NOWHERE = { refused: "127.0.0.1:1", unknown: "registry.invalid" };

/**
 * Makes a pod such that its cluster meets with it what the plan wants: asked once for each part of it, at its creation. Gives what has to
 * be given back.
 */
export function alterPod(pod: AlterablePod, { faults, id }: { faults: FaultEngine; id: string }): Debt[] {
  const { metadata, spec } = pod;
  const point = { target: "cluster", namespace: metadata.namespace ?? "", name: metadata.name ?? "" } as const;
  const debts: Debt[] = [];

  for (const action of faults.ask("schedule", point)) {
    const label = `faultline.dev/room-${id}`;
    spec.nodeSelector = { ...spec.nodeSelector, [label]: "yes" };
    debts.push({ owes: "node-label", label, retryMs: action.retryMs });
  }
  if (spec.runtimeClassName === undefined && faults.ask("sandbox", point).some((action) => action.do === "fail")) {
    spec.runtimeClassName = `${id}-sandbox`;
    debts.push({ owes: "runtime-class", name: spec.runtimeClassName });
  }
  for (const { name: volume } of spec.volumes ?? []) {
    if (!faults.ask("volume", { ...point, volume }).some((action) => action.do === "fail")) continue;
    const name = `faultline-missing-${id}-${volume}`.slice(0, 60);
    const mount = { name: "faultline-missing", mountPath: "/faultline-missing", readOnly: true };
    spec.volumes = [...(spec.volumes ?? []), { name: mount.name, configMap: { name } } as { name: string }];
    const [first] = spec.containers;
    if (first !== undefined) first.volumeMounts = [...(first.volumeMounts ?? []), mount];
    debts.push({ owes: "config-map", name, of: { hook: "volume", volume } });
    break;
  }
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    const { name, image } = container;
    for (const action of faults.ask("pull", { ...point, target: "registry", container: name, image })) {
      if (action.do !== "fail") continue;
      const registry = /connection refused/.test(action.message) ? NOWHERE.refused : NOWHERE.unknown;
      container.image = `${registry}/${image.replace(/^[^/]*[.:][^/]*\//, "")}`;
      container["imagePullPolicy"] = "Always";
    }
    for (const action of faults.ask("container-start", { ...point, container: name, image })) {
      if (action.do === "exit") runInstead(container, exitProgram(action.text, action.exitCode));
      else if (action.reason === "RunContainerError") runInstead(container, ["/faultline/no-such-program"]);
      else {
        const map = `faultline-missing-${id}-${name}`.slice(0, 60);
        const valueFrom = { configMapKeyRef: { name: map, key: "value" } };
        container.env = [...(container.env ?? []), { name: "FAULTLINE_MISSING", valueFrom }];
        debts.push({ owes: "config-map", name: map, of: { hook: "container-start", container: name, image } });
      }
    }
  }
  for (const { ms } of faults.ask("teardown", point)) {
    metadata.finalizers = [...(metadata.finalizers ?? []), FINALIZER];
    debts.push({ owes: "finalizer", ms });
  }
  return debts;
}

function exitProgram(text: string, exitCode: number): string[] {
  return ["sh", "-c", 'printf %s "$1" >&2; exit "$2"', "sh", text, String(exitCode)];
}

function runInstead(container: AlterableContainer, command: string[]): void {
  container.command = command;
  delete container["args"];
}
