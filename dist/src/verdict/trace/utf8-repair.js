import { isUtf8 } from "node:buffer";
const REPLACEMENT = "\uFFFD";
/**
 * The text with every run of bytes that are no UTF-8 as one U+FFFD. Runners replace such bytes, some one by one and some run by
 * run; in this form both are equal.
 */
export function repairUtf8(bytes) {
    if (isUtf8(bytes) && !bytes.includes(REPLACEMENT))
        return bytes;
    return Buffer.from(bytes.toString("utf8").replaceAll(/\uFFFD+/g, REPLACEMENT));
}
