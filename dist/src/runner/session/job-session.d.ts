import type { InteractiveEnvironment } from "./interactive-environment.ts";
/** Somebody who sits at a job's terminal. */
export interface Visit {
    /** They are gone. */
    readonly ended: Promise<void>;
    end(): void;
}
/** What GitLab is told of a session when it is asked for a job (executor facts 8.2). */
export interface SessionOffer {
    url: string;
    /** PEM. */
    certificate: string;
    /** The value of the `Authorization` header. */
    authorization: string;
}
/** The way to one job's environment from outside, from the request for the job to its end. */
export interface JobSession {
    readonly offer: SessionOffer;
    /** Seconds that a terminal may keep a finished job waiting: `session_timeout`. */
    readonly timeoutSeconds: number;
    /** Leads visitors there from now on; `environment` gives nothing while there is nothing yet. */
    open(environment: () => InteractiveEnvironment | undefined): void;
    /** Whoever is at the terminal now. */
    visit(): Visit | undefined;
    /** Nobody finds it any more, and whoever is there has to go. */
    close(): void;
}
