import type { TargetFacts } from "../target/fuzz-target.ts";
import { httpRequest } from "./http-request.ts";

/** The head of a request for a stream of the target's pod. */
export function streamOpening(
  { api, pod }: TargetFacts,
  subresource: string,
  headers: readonly (readonly [string, string])[],
): string {
  const url = `/api/v1/namespaces/${pod.namespace}/pods/${pod.name}/${subresource}`;
  const own = [["Authorization", `Bearer ${api.token}`] as const, ["Connection", "Upgrade"] as const];
  return Buffer.from(httpRequest("GET", url, [...own, ...headers])).toString("latin1");
}
