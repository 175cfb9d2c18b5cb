import type { ConnectionSources } from "../connection/cluster-connection.ts";
import { dockerAuths, type RegistryAuths } from "./registry-auth.ts";

/** Registries that the runner's own machine is logged in to: `~/.docker/config.json`. Credential helpers are not asked. */
export async function hostAuths(
  { env, readFile }: ConnectionSources,
  warn: (text: string) => void,
): Promise<RegistryAuths> {
  const home = env["HOME"] ?? "";
  if (home === "") return {};
  const path = `${home}/.docker/config.json`;
  // Most runners have no such file.
  const text = await readFile(path).catch(() => "");
  return dockerAuths(text, path, warn);
}
