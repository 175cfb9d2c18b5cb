import type { StatusError } from "../status/status.ts";
import { notSupported, invalidObject, tooLong } from "../status/invalid.ts";

/** `dryRun=All`: everything but the write. */
export function isDryRun(params: URLSearchParams, options = "CreateOptions"): boolean {
  const values = params.getAll("dryRun");
  const wrong = values.filter((value) => value !== "All");
  if (wrong.length > 0) throw refusal(wrong, options);
  return values.length > 0;
}

const LONGEST_MANAGER = 128;

/** The name that a client gives to the fields it writes. */
export function checkFieldManager(params: URLSearchParams, kind: string): void {
  if ((params.get("fieldManager") ?? "").length <= LONGEST_MANAGER) return;
  throw invalidObject({ group: "meta.k8s.io", kind }, "", [tooLong("fieldManager", LONGEST_MANAGER)]);
}

function refusal(values: string[], kind: string): StatusError {
  return invalidObject({ group: "meta.k8s.io", kind }, "", [notSupported("dryRun", values, ["All"])]);
}
