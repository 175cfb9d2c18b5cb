import { parseQuantity } from "./quantity.ts";
import { quoted } from "../overwrites/quoted.ts";

/** How errors call them. */
const NAMES: Record<string, string> = { "ephemeral-storage": "ephemeralStorage" };

/**
 * What of these resources is given, as the API takes it. Unset ones are left out; a zero is not: without it a request would be as large
 * as the limit. Throws an Error that names a value that is no quantity.
 */
export function resourceList(values: Iterable<readonly [name: string, value: string]>): Record<string, string> {
  const list: Record<string, string> = {};
  for (const [name, value] of values) {
    // A zero has spellings that are none to the API server.
    if (value !== "") list[name] = amountOf(name, value) === 0n ? "0" : value;
  }
  return list;
}

function amountOf(name: string, value: string): bigint {
  try {
    return parseQuantity(value);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const what = `parsing resource ${quoted(NAMES[name] ?? name)} with value ${quoted(value)}`;
    throw new Error(`${what}: ${quoted(problem)}`, { cause: error });
  }
}
