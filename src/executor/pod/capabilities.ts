import type { V1Capabilities } from "@kubernetes/client-node";
import type { NodePlatform } from "../images/node-platform.ts";
import { given, present } from "./present.ts";
import type { CapabilitiesConfig } from "../../runner/config/security-context-config.ts";

const DROPPED_BY_DEFAULT = ["NET_RAW"];

/**
 * Capabilities of a container; those of the container replace the global lists one by one, so that an empty `drop` drops nothing
 * ("Specify container capabilities"). Undefined where nothing is added or dropped, as Windows wants it.
 */
export function capabilities(
  global: { cap_add: string[]; cap_drop: string[] },
  own: CapabilitiesConfig | undefined,
  { os }: NodePlatform,
): V1Capabilities | undefined {
  const add = new Set<string>();
  const drop = new Set<string>(os === "windows" ? [] : DROPPED_BY_DEFAULT);
  for (const name of global.cap_add) {
    add.add(name);
    drop.delete(name);
  }
  for (const name of global.cap_drop) {
    drop.add(name);
    add.delete(name);
  }
  return given(present({ add: given(own?.add ?? [...add]), drop: given(own?.drop ?? [...drop]) }));
}
