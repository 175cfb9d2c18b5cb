import { hostname } from "node:os";
import { processIdentity } from "../platform/process-identity.ts";

/** Machine and process of a run, for what it makes elsewhere: whether it still lives can be asked there. */
export function runOwner(): string {
  return `${hostname()}/${processIdentity(process.pid) ?? ""}`;
}

/** Of processes of other machines nobody knows. */
export function ownerState(owner = ""): "lives" | "ended" | "unknown" {
  const [machine, identity = ""] = owner.split("/");
  if (machine !== hostname()) return "unknown";
  return processIdentity(Number.parseInt(identity, 10)) === identity ? "lives" : "ended";
}
