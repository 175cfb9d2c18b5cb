import { fillIn } from "./given-values.ts";

/** The namespace of jobs that files are checked with, and that of the embedded world. */
export const DEFAULT_NAMESPACE = "ci";

/** Puts the namespace of the jobs in the place of `{namespace}`, in every text of a scenario file. */
export function fillInNamespace(value: unknown, namespace: string): unknown {
  return fillIn(value, { namespace }).filled;
}
