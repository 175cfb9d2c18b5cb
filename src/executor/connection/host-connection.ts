import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ClusterConnection, ReadFile } from "./cluster-connection.ts";

type HostSettings = Pick<KubernetesConfig, "host" | "cert_file" | "key_file" | "ca_file" | "bearer_token">;

/** The API server of `host`, with the certificates and the token of config.toml (executor facts 2.1). A key alone is nobody's. */
export async function hostConnection(settings: HostSettings, readFile: ReadFile): Promise<ClusterConnection> {
  const { host, cert_file, key_file, ca_file, bearer_token } = settings;
  if (cert_file !== "" && (key_file === "" || ca_file === "")) {
    throw new Error("ca file, cert file and key file must be specified when using file based auth");
  }
  return {
    server: serverUrl(host, ca_file !== ""),
    token: bearer_token,
    tls: {
      ...(ca_file === "" ? {} : { ca: await readFile(ca_file) }),
      ...(cert_file === "" ? {} : { cert: await readFile(cert_file), key: await readFile(key_file) }),
    },
  };
}

/** A host without a scheme is plain HTTP unless there are certificates, as in client-go. */
function serverUrl(host: string, secured: boolean): string {
  const url = /^https?:\/\//.test(host) ? host : `${secured ? "https" : "http"}://${host}`;
  return url.replace(/\/+$/, "");
}
