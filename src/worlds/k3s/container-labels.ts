import { hostname } from "node:os";
import { processIdentity } from "../../platform/process-identity.ts";

/** Labels of the containers that runs make, beside `faultline.dev/run`. */
export const LABELS = {
  run: "faultline.dev/run",
  /** Machine and process of the run: whether it still lives can be asked there. */
  owner: "faultline.dev/owner",
  /** Made with --keep: nobody removes it but `conformance sweep` and the user. */
  keep: "faultline.dev/keep",
} as const;

export function containerLabels(run: string, keep: boolean): Record<string, string> {
  return { [LABELS.run]: run, [LABELS.owner]: ownerLabel(), ...(keep && { [LABELS.keep]: "true" }) };
}

/** True when the process that made it has ended. Of other machines nobody knows. */
export function isAbandoned(labels: Record<string, string>): boolean {
  const [machine, identity = ""] = (labels[LABELS.owner] ?? "").split("/");
  if (machine !== hostname()) return false;
  return processIdentity(Number.parseInt(identity, 10)) !== identity;
}

function ownerLabel(): string {
  return `${hostname()}/${processIdentity(process.pid) ?? ""}`;
}
