/**
 * Headers of an answer whose values depend on when it leaves: `{date+5}` is the HTTP date five seconds later, `{epoch+5}` the same in
 * seconds since 1970. `now` in milliseconds since then.
 */
export declare function answerHeaders(headers: Record<string, string>, now: number): Record<string, string>;
