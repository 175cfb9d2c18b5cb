import type { CallFilter } from "../../scenario/expectations.ts";
import { commandLine, type Call } from "../observation/call.ts";
import type { ObservedCase } from "../observation/observed-case.ts";

/** The subject's calls that the filter means, in their order. */
export function filterCalls(observed: ObservedCase, filter: CallFilter): Call[] {
  const calls =
    filter.to === "api" ? observed.apiCalls : observed.calls.filter(({ request }) => request.actor === filter.to);
  return calls.filter((call) => isMeant(call, filter));
}

export function isMeant(call: Call, filter: CallFilter): boolean {
  const { request } = call;
  return (
    is(filter.verb, request.verb) &&
    is(filter.resource, request.resource) &&
    isSubresource(filter, request.subresource ?? "") &&
    is(filter.user, request.user) &&
    is(filter.namespace, request.namespace) &&
    is(filter.container, request.container) &&
    (filter.name === undefined || new RegExp(filter.name, "u").test(request.name ?? "")) &&
    (filter.path === undefined || request.path.includes(filter.path)) &&
    (filter.query === undefined || request.query.includes(filter.query)) &&
    (filter.command === undefined || commandLine(call).includes(filter.command))
  );
}

function is(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === undefined || wanted === actual;
}

/** As in fault plans: a resource alone means the objects themselves. */
function isSubresource({ resource, subresource }: CallFilter, actual: string): boolean {
  if (subresource !== undefined) return subresource === actual;
  return resource === undefined || actual === "";
}

/** `create pods at api` */
export function filterText(filter: CallFilter): string {
  const { to, verb, resource, subresource, name, container, path, query, command, namespace, user } = filter;
  const kind = [resource, subresource].filter((part) => part !== undefined && part !== "").join("/");
  const details = Object.entries({ user, namespace, name, container, path, query, command })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`);
  return [verb ?? "any", kind, ...details, "at", to].filter((part) => part !== "").join(" ");
}
