import { isDeepStrictEqual } from "node:util";
import { isObject } from "../../fake-apiserver/storage/json.ts";
import type { Answer } from "./answer.ts";
import { valueAt } from "./variables.ts";

/** One field in which two answers differ; `undefined`: it is not there. */
export interface Difference {
  /** `status`, `body.spec.containers[0].image`, `body.metadata.labels["a.b/c"]`. */
  field: string;
  real: unknown;
  fake: unknown;
}

/**
 * The smallest fields that differ. Lists of different lengths differ as a whole, and of a refusal beside an object only what was
 * decided is told.
 */
export function differences(real: Answer, fake: Answer): Difference[] {
  if (real.status >= 400 === fake.status >= 400) return [...fieldsThatDiffer("", real, fake)];
  return [{ field: "refusal", real: refusalOf(real), fake: refusalOf(fake) }];
}

/** `422: Pod "one" is invalid: …`; undefined when it is none. */
function refusalOf({ status, body }: Answer): string | undefined {
  return status >= 400 ? `${status}: ${String(valueAt(body, "message") ?? body)}` : undefined;
}

function* fieldsThatDiffer(field: string, real: unknown, fake: unknown): Generator<Difference> {
  if (isDeepStrictEqual(real, fake)) return;
  if (Array.isArray(real) && Array.isArray(fake) && real.length === fake.length) {
    for (const [index, item] of real.entries()) yield* fieldsThatDiffer(`${field}[${index}]`, item, fake[index]);
  } else if (isObject(real) && isObject(fake)) {
    for (const key of new Set([...Object.keys(real), ...Object.keys(fake)])) {
      yield* fieldsThatDiffer(below(field, key), real[key], fake[key]);
    }
  } else yield { field, real, fake };
}

function below(field: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${field}[${JSON.stringify(key)}]`;
  return field === "" ? key : `${field}.${key}`;
}
