const TYPES = ["RuntimeDefault", "Localhost", "Unconfined"];
/** A seccomp or AppArmor profile; an impossible one is reported and left out (executor facts 3.8). */
export function securityProfile(config, what, report) {
    if (config === undefined || config.type === "")
        return undefined;
    const { type, localhost_profile } = config;
    if (!TYPES.includes(type)) {
        report(`${what} type "${type}" is none of ${TYPES.join(", ")}; the profile is not set`);
        return undefined;
    }
    if (type !== "Localhost")
        return { type };
    if (localhost_profile === "") {
        report(`${what} type Localhost needs localhost_profile; the profile is not set`);
        return undefined;
    }
    return { type, localhostProfile: localhost_profile };
}
