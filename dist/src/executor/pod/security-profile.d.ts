import type { SecurityProfileConfig } from "../../runner/config/security-context-config.ts";
interface Profile {
    type: string;
    localhostProfile?: string;
}
/** A seccomp or AppArmor profile; an impossible one is reported and left out (executor facts 3.8). */
export declare function securityProfile(config: SecurityProfileConfig | undefined, what: string, report: (text: string) => void): Profile | undefined;
export {};
