import type { StatusError } from "../status/status.ts";
import { notSupported, invalidObject } from "../status/invalid.ts";

/** `dryRun=All`: everything but the write. */
export function isDryRun(params: URLSearchParams): boolean {
  const values = params.getAll("dryRun").filter((value) => value !== "");
  const wrong = values.filter((value) => value !== "All");
  if (wrong.length > 0) throw refusal(wrong);
  return values.length > 0;
}

function refusal(values: string[]): StatusError {
  return invalidObject({ group: "meta.k8s.io", kind: "CreateOptions" }, "", [notSupported("dryRun", values, ["All"])]);
}
