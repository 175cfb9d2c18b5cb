import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Attempt } from "./policy-rule.ts";

/** What a request is for authorization. */
export function attemptOf({ verb, group, resource, subresource, namespace, name, path }: RequestFacts): Attempt {
  if (resource === undefined) return { verb, path };
  return {
    verb,
    resource,
    ...(group === undefined ? {} : { group }),
    ...(subresource === undefined ? {} : { subresource }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
  };
}
