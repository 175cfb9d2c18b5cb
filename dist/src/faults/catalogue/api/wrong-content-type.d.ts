/** A proxy, load balancer or captive portal answers with a page of its own. */
export declare const wrongContentType: import("../../fault.ts").Fault<unknown>;
