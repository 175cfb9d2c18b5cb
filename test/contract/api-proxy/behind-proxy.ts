import { startFaultProxy, type CredentialsFor, type FaultProxyOptions } from "../../../api-proxy/index.ts";
import type { ApiServer } from "../../../fake-apiserver/index.ts";

/** The proxy before a fake API server, to be used in place of it: whoever the proxy knows is impersonated by an administrator. */
export async function behindProxy(
  fake: ApiServer,
  options: Omit<FaultProxyOptions, "upstream" | "credentialsFor">,
): Promise<ApiServer> {
  const upstream = { url: fake.url, caPem: fake.caPem };
  const proxy = await startFaultProxy({ ...options, upstream, credentialsFor: impersonatedBy(fake) });
  return { ...fake, ...proxy };
}

export function impersonatedBy(fake: Pick<ApiServer, "addToken">): CredentialsFor {
  const authorization = `Bearer ${fake.addToken("harness", ["system:masters"])}`;
  return ({ name, groups }) => ({
    authorization,
    "Impersonate-User": name,
    "Impersonate-Group": groups.filter((group) => group !== "system:authenticated"),
  });
}
