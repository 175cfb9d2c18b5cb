/** With which both sides begin the compression of SPDY/3 header blocks; its Adler-32 is e3c6a7c2. */
export declare const HEADER_DICTIONARY: Buffer<ArrayBuffer>;
