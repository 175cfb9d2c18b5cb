import { isObject, objectAt, objectsAt, textAt } from "../../storage/json.ts";
import type { Store } from "../../storage/store.ts";
import type { Pod } from "../pod/pod.ts";

export interface RegistryLogin {
  username: string;
  password: string;
}

/** What the pod's pull secrets say for a registry; secrets that are missing or unreadable are passed over, as a kubelet does. */
export function pullCredentials(store: Store, pod: Pod, registry: string): RegistryLogin[] {
  const names = objectsAt(pod.spec, "imagePullSecrets").map((reference) => textAt(reference, "name"));
  return names.flatMap((name) => {
    const data = objectAt(store.get("secrets", pod.metadata.namespace, name) ?? {}, "data");
    const older = decoded(textAt(data, ".dockercfg"));
    const newer = objectAt(decoded(textAt(data, ".dockerconfigjson")), "auths");
    return Object.entries({ ...older, ...newer }).flatMap(([server, login]) =>
      hostOf(server) === registry && isObject(login) ? [loginOf(login)] : [],
    );
  });
}

/** `https://index.docker.io/v1/` and `host:5000/team` are written for `docker.io` and `host:5000`. */
function hostOf(server: string): string {
  const host = server.replace(/^https?:\/\//, "").split("/")[0] ?? "";
  return host === "index.docker.io" ? "docker.io" : host;
}

function loginOf(login: Record<string, unknown>): RegistryLogin {
  const [username = "", ...password] = Buffer.from(textAt(login, "auth"), "base64").toString().split(":");
  return {
    username: textAt(login, "username") || username,
    password: textAt(login, "password") || password.join(":"),
  };
}

function decoded(base64: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64, "base64").toString());
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
