import "reflect-metadata";
/** PEM. */
export interface Identity {
    cert: string;
    key: string;
}
/**
 * A certificate that is its own authority: GitLab gets it with every request for a job, so nobody else has to vouch for it. `now` in
 * milliseconds since 1970; it is valid from a day before for two years.
 */
export declare function selfSignedCertificate(hosts: readonly string[], now: number): Promise<Identity>;
