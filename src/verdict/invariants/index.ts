import { clean } from "./clean.ts";
import { final } from "./final.ts";
import type { Invariant } from "./invariant.ts";
import { once } from "./once.ts";
import { output } from "./output.ts";
import { rbac } from "./rbac.ts";
import { reason } from "./reason.ts";
import { retry } from "./retry.ts";
import { secret } from "./secret.ts";
import { time } from "./time.ts";
import { truth } from "./truth.ts";

export type { Invariant } from "./invariant.ts";
export const invariants: readonly Invariant[] = [truth, output, once, final, clean, secret, rbac, retry, time, reason];
