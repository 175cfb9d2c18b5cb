import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/** The API server of the cluster that the runner itself runs in; undefined outside of one. */
export async function inClusterConnection({
  env,
  readFile,
}: ConnectionSources): Promise<ClusterConnection | undefined> {
  const host = env["KUBERNETES_SERVICE_HOST"] ?? "";
  const port = env["KUBERNETES_SERVICE_PORT"] ?? "";
  if (host === "" || port === "") return undefined;
  const token = await readFile(`${SERVICE_ACCOUNT}/token`);
  return {
    server: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
    token: token.trim(),
    tls: { ca: await readFile(`${SERVICE_ACCOUNT}/ca.crt`) },
  };
}
