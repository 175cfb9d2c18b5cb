import { type HttpHandler } from "msw";
import type { FakeApiServer } from "../fake-api-server.ts";
import type { FakeGitLab } from "../fake-gitlab.ts";
export interface HandlerOptions {
    /** Where the code under test believes the server to be: `https://gitlab.example.com`. Default: where the fake really is. */
    url?: string;
}
/** All of a fake GitLab, for `setupServer`: requests reach it without a socket. Git too, as far as `fetch` speaks it. */
export declare function fakeGitLabHandlers(gitlab: FakeGitLab, { url }?: HandlerOptions): HttpHandler[];
/**
 * All of a fake API server, for `setupServer`: requests, watches and followed logs reach it without a socket. What leaves HTTP (exec,
 * attach, port-forward) is refused with 501: that takes a connection of its own, to the address of the fake.
 */
export declare function fakeApiHandlers(api: FakeApiServer, { url }?: HandlerOptions): HttpHandler[];
