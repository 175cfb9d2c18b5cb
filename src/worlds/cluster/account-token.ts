import { ClusterError, type ClusterClient, type KubeObject } from "../../clusters/index.ts";
import type { Clock } from "../../platform/index.ts";

/** Longer than any run. */
const EXPIRES_SECONDS = 24 * 3600;
const LOOKS = 40;
const PAUSE_MS = 250;

/**
 * A bearer token of a service account: by TokenRequest, or, where a cluster answers that with 404 (before 1.22 it may be switched off),
 * the one in a Secret of the account's.
 */
export async function accountToken(
  client: ClusterClient,
  { namespace, name, clock }: { namespace: string; name: string; clock: Clock },
): Promise<string> {
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
  const request = {
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenRequest",
    spec: { expirationSeconds: EXPIRES_SECONDS },
  };
  const { status, body } = await client.request("POST", path, request);
  if (status < 300) return (JSON.parse(body) as { status: { token: string } }).status.token;
  if (status !== 404 && status !== 405) throw new ClusterError(`POST ${path}`, status, body);
  return secretToken(client, namespace, name, clock);
}

async function secretToken(client: ClusterClient, namespace: string, account: string, clock: Clock): Promise<string> {
  const annotations = { "kubernetes.io/service-account.name": account };
  const name = `${account}-token-faultline`;
  const metadata = { name, namespace, annotations };
  const type = "kubernetes.io/service-account-token";
  await client.apply({ apiVersion: "v1", kind: "Secret", metadata, type });
  for (let look = 1; look <= LOOKS; look++) {
    const secret = await client.get<KubeObject>(`/api/v1/namespaces/${namespace}/secrets/${name}`);
    const { token } = (secret["data"] ?? {}) as { token?: string };
    if (token !== undefined) return Buffer.from(token, "base64").toString("utf8");
    await clock.sleep(PAUSE_MS);
  }
  throw new Error(`service account ${namespace}/${account} has been given no token`);
}
