import { limitRange } from "./limit-range.js";
import { namespaceTerminating } from "./namespace-terminating.js";
import { quotaExceeded } from "./quota-exceeded.js";
import { webhookDenies } from "./webhook-denies.js";
import { webhookFails } from "./webhook-fails.js";
import { webhookSlow } from "./webhook-slow.js";
export const admissionFaults = [
    limitRange,
    namespaceTerminating,
    quotaExceeded,
    webhookDenies,
    webhookFails,
    webhookSlow,
];
