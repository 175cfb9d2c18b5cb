import type { Http2Code } from "../../src/faults/points/http2-point.ts";
/** RFC 9113, 6.4. */
export declare function rstStreamFrame(stream: number, code: Http2Code): Buffer;
/** RFC 9113, 6.8. */
export declare function goAwayFrame(lastStream: number, code: Http2Code, debug: string): Buffer;
