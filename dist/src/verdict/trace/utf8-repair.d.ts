/**
 * The text with every run of bytes that are no UTF-8 as one U+FFFD. Runners replace such bytes, some one by one and some run by
 * run; in this form both are equal.
 */
export declare function repairUtf8(bytes: Buffer): Buffer;
