import { ownerState, runOwner } from "../run-owner.ts";

/** Labels of the containers that runs make, beside `faultline.dev/run`. */
export const LABELS = {
  run: "faultline.dev/run",
  owner: "faultline.dev/owner",
  /** Made with --keep: nobody removes it but `conformance sweep` and the user. */
  keep: "faultline.dev/keep",
} as const;

export function containerLabels(run: string, keep: boolean): Record<string, string> {
  return { [LABELS.run]: run, [LABELS.owner]: runOwner(), ...(keep && { [LABELS.keep]: "true" }) };
}

/** True when the process that made it has ended. Of other machines nobody knows. */
export function isAbandoned(labels: Record<string, string>): boolean {
  return ownerState(labels[LABELS.owner]) === "ended";
}
