import type { HandsEngine, MomentOf } from "../../faults/index.ts";
import type { AlterableContainer, AlterablePod } from "./altered-pod.ts";
import { HOGGED_MEMORY } from "./memory-hog.ts";

type Moments = ReturnType<HandsEngine["moments"]>;
type EndOfContainer = Pick<MomentOf<"end-container">, "pods" | "container" | "exitCode" | "reason" | "restart">;

/** What a container's first process is told by; one for each code that it may have to end with. */
const SIGNALS = ["USR1", "USR2", "HUP", "ALRM", "PROF", "VTALRM"];
const MARK = "faultline-ends-";
/** A container that has no command of its own has one in its image, which cannot be known. */
const ONLY_SLEEPS = ["sleep", "1000000"];

/** How a container is told to end. */
export interface HowToEnd {
  /** In the command line of its first process, and of no other container's. */
  mark: string;
  signal: string;
}

/** The kernel ends it, and not its own first process. */
export function isByMemory({ reason }: Pick<EndOfContainer, "reason">): boolean {
  return reason === "OOMKilled";
}

export function endsContainers(faults: HandsEngine): boolean {
  return faults.moments().some((moment) => moment.do === "end-container");
}

/** Makes a pod such that its containers can be ended as the plan wants it. `id`: no other pod's. */
export function makeEndable(pod: AlterablePod, moments: Moments, id: string): void {
  const { metadata, spec } = pod;
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    const ends = moments.filter(
      (moment): moment is EndOfContainer & typeof moment =>
        moment.do === "end-container" &&
        moment.container === container.name &&
        (metadata.name ?? "").includes(moment.pods.name ?? ""),
    );
    if (ends.some(isByMemory)) limitMemory(container);
    const told = ends.filter((end) => !isByMemory(end));
    const codes = [...new Set(told.map(({ exitCode }) => exitCode))];
    if (codes.length > 0) wrap(container, codes, `${MARK}${id}-${container.name}`);
    const restarting = told.filter(({ restart }) => restart);
    if (restarting.length > 0) {
      spec.restartPolicy = restarting.some(({ exitCode }) => exitCode === 0) ? "Always" : "OnFailure";
    }
  }
}

/** The same for pods that are there beforehand. */
export function endablePods(
  objects: readonly Record<string, unknown>[],
  faults: HandsEngine,
): readonly Record<string, unknown>[] {
  if (!endsContainers(faults)) return objects;
  return objects.map((object, index) => {
    if (object["kind"] !== "Pod") return object;
    const pod = structuredClone(object) as AlterablePod;
    makeEndable(pod, faults.moments(), `${pod.metadata.namespace ?? "given"}-${pod.metadata.name}-${index}`);
    return pod;
  });
}

/** Undefined when the container was not made to be ended with this code. */
export function howToEnd(
  { command = [] }: Pick<AlterableContainer, "command">,
  exitCode: number,
): HowToEnd | undefined {
  const [, , script = "", mark = ""] = command;
  const signal = SIGNALS.find((name) => script.includes(trap(exitCode, name)));
  return mark.startsWith(MARK) && signal !== undefined ? { mark, signal } : undefined;
}

function limitMemory(container: AlterableContainer): void {
  const { resources = {} } = container;
  container.resources = { ...resources, limits: { memory: HOGGED_MEMORY, ...resources.limits } };
}

/**
 * Signals from inside reach the first process of a container only where it has a handler, so this one has; its end takes all others along.
 * What runs in the background has no stdin but by another number.
 */
function wrap(container: AlterableContainer, codes: readonly number[], mark: string): void {
  const { command, args } = container;
  const program = command === undefined ? ONLY_SLEEPS : [...command, ...((args as string[] | undefined) ?? [])];
  const traps = codes.map((code, index) => trap(code, SIGNALS[index] ?? "TERM"));
  const script = [...traps, "exec 3<&0", '"$@" <&3 3<&- & wait "$!"'].join("; ");
  container.command = ["sh", "-c", script, mark, ...program];
  delete container["args"];
}

function trap(code: number, signal: string): string {
  return `trap 'exit ${code}' ${signal}`;
}
