import { dockerAuths } from "./registry-auth.js";
/** Registries that the runner's own machine is logged in to: `~/.docker/config.json`. Credential helpers are not asked. */
export async function hostAuths({ env, readFile }, warn) {
    const home = env["HOME"] ?? "";
    if (home === "")
        return {};
    const path = `${home}/.docker/config.json`;
    // Most runners have no such file.
    const text = await readFile(path).catch(() => "");
    return dockerAuths(text, path, warn);
}
