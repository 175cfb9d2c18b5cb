/** Keys of config.toml, also below `[runners.cache]`, whose values let somebody in. */
const SECRETS = new Set([
    "token",
    "bearer_token",
    "AccessKey",
    "SecretKey",
    "SessionToken",
    "PrivateKey",
    "AccountKey",
]);
const SHOWN = 4;
/** Enough of a secret to tell it from another one; other settings as they are. */
export function secretStart(key, value) {
    if (!SECRETS.has(key) || value === "")
        return value;
    return value.length >= 4 * SHOWN ? `${value.slice(0, SHOWN)}...` : "...";
}
