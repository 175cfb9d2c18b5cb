import { describeCondition } from "./condition.ts";
import { describePattern } from "./event-pattern.ts";
import { definitionOf, targetOf, type PlanEntry } from "./plan-entry.ts";
import type { When } from "./when.ts";

/** One line for people: `api create pods, match 1: acts upon the request, then resets …`. */
export function describeEntry(entry: PlanEntry): string {
  const fault = definitionOf(entry.fault);
  const { target: _, verb, resource, subresource, ...rest } = entry.where;
  const request = [verb, [resource, subresource].filter((part) => part !== undefined && part !== "").join("/")];
  const details = Object.entries(rest).map(([key, value]) => `${key}=${value}`);
  const place = [targetOf(entry), ...request, ...details].filter((part) => part !== undefined && part !== "").join(" ");
  const how = entry.means === "real" ? " (by real means)" : "";
  const moment = fault.arm(fault.parameters.parse(entry.with)).hook === "moment";
  return `${place}, ${times(entry.when, moment)}: ${fault.describe(fault.parameters.parse(entry.with))}${how}`;
}

function times({ nth, from, to, every, probability, after, until, while: during, on }: When, moment: boolean): string {
  const what = on === undefined ? "match" : describePattern(on);
  const counted = [
    nth !== undefined && `${what} ${nth}`,
    from !== undefined && `from ${what} ${from}`,
    to !== undefined && `to ${what} ${to}`,
    every !== undefined && `every ${every}. ${what}`,
    probability !== undefined && `${probability * 100} % of ${on === undefined ? "matches" : what}`,
  ].filter((part) => part !== false);
  const held = [
    after !== undefined && `after ${describeCondition(after)}`,
    until !== undefined && `until ${describeCondition(until)}`,
    during !== undefined && `while ${describeCondition(during)}`,
  ].filter((part) => part !== false);
  if (counted.length === 0 && on !== undefined) counted.push(`at every ${what}`);
  if (counted.length === 0 && moment) return held.length === 0 ? "from the start" : `once ${held.join(", ")}`;
  const all = [...counted, ...held];
  return all.length === 0 ? "every match" : all.join(", ");
}
