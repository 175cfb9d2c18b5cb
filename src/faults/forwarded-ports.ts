import { didYouMean } from "../diagnostics/index.ts";
import type { Armed, Fault } from "./fault.ts";
import type { Where } from "./where.ts";

const STREAMS = ["exec", "attach", "log", "portforward"];

/** Whether an armed fault can befall what a point is about, as far as forwarded ports are concerned. */
export function suitsStream({ hook, atPorts }: Armed, point: object): boolean {
  if (hook !== "stream" || !("kind" in point)) return true;
  return point.kind === "port-forward" ? atPorts === "too" || atPorts === "only" : atPorts !== "only";
}

/** What of `where` cannot be meant of a fault of streams, and why. */
export function misfitOfStream(
  { id, layer }: Fault,
  { atPorts }: Armed,
  { subresource = "", port, container, command }: Where,
): { key: string; message: string } | undefined {
  if (layer !== "stream") return undefined;
  if (subresource !== "" && !STREAMS.includes(subresource)) {
    const hint = didYouMean(subresource.replaceAll("-", ""), STREAMS) ?? `known there: ${STREAMS.join(", ")}`;
    return { key: "subresource", message: `no stream has that name; ${hint}` };
  }
  const isForwarding = subresource === "portforward";
  if (port !== undefined && subresource !== "" && !isForwarding) {
    return { key: "port", message: `${subresource} has no port; take subresource: portforward, or leave port out` };
  }
  if (atPorts === "only" && subresource !== "" && !isForwarding) {
    return { key: "subresource", message: `${id} befalls forwarded ports only; take portforward, or leave it out` };
  }
  if (!isForwarding && port === undefined) return undefined;
  if (typeof atPorts === "object") {
    const key = isForwarding ? "subresource" : "port";
    return { key, message: `${id} cannot befall a connection to a forwarded port: ${atPorts.never}` };
  }
  const other = container !== undefined ? "container" : command !== undefined ? "command" : undefined;
  return other === undefined ? undefined : { key: other, message: `a forwarded port has no ${other}; leave it out` };
}
