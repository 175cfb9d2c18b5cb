/** Why some faults cannot befall a connection to a forwarded port. */
export const NO_STATUS = "it ends without a status";
export const NO_LINES = "its bytes are not lines of a log";
