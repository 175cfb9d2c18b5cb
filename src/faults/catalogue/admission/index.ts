import type { Fault } from "../../fault.ts";
import { limitRange } from "./limit-range.ts";
import { namespaceTerminating } from "./namespace-terminating.ts";
import { quotaExceeded } from "./quota-exceeded.ts";
import { webhookDenies } from "./webhook-denies.ts";
import { webhookFails } from "./webhook-fails.ts";
import { webhookSlow } from "./webhook-slow.ts";

export const admissionFaults: readonly Fault[] = [
  limitRange,
  namespaceTerminating,
  quotaExceeded,
  webhookDenies,
  webhookFails,
  webhookSlow,
];
