import { isIPv4 } from "node:net";
import path from "node:path";
import type { Address } from "../../network.ts";
import { programPath } from "../program-path.ts";
import type { DoorRequest } from "./spawn-protocol.ts";

/** Numbers of the system calls `setns` and `sendmsg`, for which Perl has no names. */
const CALLS: Partial<Record<NodeJS.Architecture, readonly [number, number]>> = { x64: [308, 46], arm64: [268, 211] };

/** The command of a program that is asked for sockets in other networks (`door-maker.pl`), or undefined where there can be none. */
export function doorMakerCommand(): [program: string, ...args: string[]] | undefined {
  const perl = programPath("perl");
  const calls = process.platform === "linux" ? CALLS[process.arch] : undefined;
  if (perl === undefined || calls === undefined) return undefined;
  return [perl, path.join(import.meta.dirname, "door-maker.pl"), ...calls.map(String)];
}

/** A request in the words that it understands. */
export function doorMakerWords({ id, process, user, addresses }: DoorRequest): string {
  const doors = addresses.map(({ host, port }) => `${host}:${port}`);
  return [id, process, user ? "user" : "net", ...doors].join(" ");
}

/** Whether it understands them all. */
export function hasDoorsFor(addresses: readonly Address[]): boolean {
  return addresses.every(({ host }) => isIPv4(host));
}
