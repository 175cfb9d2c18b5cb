import type { Random } from "../../platform/index.ts";
import type { InteractiveEnvironment } from "./interactive-environment.ts";
import type { JobSession, Visit } from "./job-session.ts";
/** A session from the server's side. */
export interface KnownSession {
    readonly token: string;
    environment(): InteractiveEnvironment | undefined;
    visit: Visit | undefined;
}
/** The sessions that can be found. */
export interface SessionBook {
    create(): JobSession;
    find(id: string): KnownSession | undefined;
}
export declare function createSessionBook(random: Random, server: {
    url: string;
    certificate: string;
    timeoutSeconds: number;
}): SessionBook;
