import { KubeConfig } from "@kubernetes/client-node";
import { readFile } from "node:fs/promises";
import { usageError } from "../../src/diagnostics/index.ts";
import type { Server } from "./answer.ts";
import { httpServer } from "./http-server.ts";

/** The API server of a kubeconfig's current context, as the user there: a client certificate or a token. Throws a `UsageError`. */
export async function realServer(file: string): Promise<Server> {
  const config = new KubeConfig();
  try {
    config.loadFromString(await readFile(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw usageError(
      "bad-kubeconfig",
      `${file} is no kubeconfig that can be read: ${why}`,
      "name one with --kubeconfig",
    );
  }
  const cluster = config.getCurrentCluster();
  const user = config.getCurrentUser();
  if (cluster === null || user === null) {
    const hint = "kubectl config use-context sets one";
    throw usageError("bad-kubeconfig", `${file} has no current context with a cluster and a user`, hint);
  }
  const pem = async (data: string | undefined, name: string | undefined) =>
    data ? Buffer.from(data, "base64").toString() : name ? readFile(name, "utf8") : undefined;
  const ca = await pem(cluster.caData, cluster.caFile);
  const cert = await pem(user.certData, user.certFile);
  const key = await pem(user.keyData, user.keyFile);
  const tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(cluster.skipTLSVerify ? { insecureSkipVerify: true } : {}),
  };
  const credentials: Record<string, string> = user.token ? { authorization: `Bearer ${user.token}` } : {};
  return httpServer({ url: cluster.server, tls, credentials, pauseMs: 200 });
}
