import type { AtPorts } from "../../fault.ts";

/** Why some faults cannot befall a connection to a forwarded port. */
export const NO_STATUS: AtPorts = { never: "it ends without a status" };
export const NO_LINES: AtPorts = { never: "its bytes are not lines of a log" };
