import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/**
 * The API server of the cluster that the runner itself runs in; undefined outside of one, and in a pod that was given no token: there a
 * kubeconfig may say more.
 */
export async function inClusterConnection({
  env,
  readFile,
}: ConnectionSources): Promise<ClusterConnection | undefined> {
  const host = env["KUBERNETES_SERVICE_HOST"] ?? "";
  const port = env["KUBERNETES_SERVICE_PORT"] ?? "";
  if (host === "" || port === "") return undefined;
  // The kubelet replaces the file before the token in it runs out.
  const token = async () => (await readFile(`${SERVICE_ACCOUNT}/token`)).trim();
  const first = await token().catch(() => undefined);
  if (first === undefined) return undefined;
  return {
    server: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
    token: first,
    renewToken: token,
    tls: { ca: await readFile(`${SERVICE_ACCOUNT}/ca.crt`) },
  };
}
