import type { RequestOptions } from "node:https";
import type { KubeConfig } from "@kubernetes/client-node";
import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";

/** The cluster of a kubeconfig's `context`, or of its current one when that is "". */
export async function kubeconfigConnection(context: string, sources: ConnectionSources): Promise<ClusterConnection> {
  const kubeconfig = await load(sources);
  if (context !== "") {
    if (kubeconfig.getContextObject(context) === null) throw new Error(`context "${context}" does not exist`);
    kubeconfig.setCurrentContext(context);
  }
  const cluster = kubeconfig.getCurrentCluster();
  if (cluster === null) throw new Error("invalid configuration: no configuration has been provided");
  const options: RequestOptions = {};
  await kubeconfig.applyToHTTPSOptions(options);
  return {
    server: cluster.server.replace(/\/+$/, ""),
    token: bearerToken(options),
    // Programs and token files give a new one when the last one has run out.
    renewToken: async () => (await kubeconfigConnection(context, sources)).token,
    tls: {
      ...(options.ca === undefined ? {} : { ca: pem(options.ca) }),
      ...(options.cert === undefined ? {} : { cert: pem(options.cert) }),
      ...(options.key === undefined ? {} : { key: pem(options.key) }),
      insecureSkipVerify: cluster.skipTLSVerify === true,
      ...(cluster.tlsServerName ? { serverName: cluster.tlsServerName } : {}),
    },
    ...basicCredentials(options),
  };
}

/** `$KUBECONFIG` may name several files; the first one that knows a thing wins, and those that do not exist are passed over. */
async function load({ env, readFile }: ConnectionSources): Promise<KubeConfig> {
  // Loading the library takes 0.3 s, which only runners with a kubeconfig should pay.
  const library = await import("@kubernetes/client-node");
  const listed = (env["KUBECONFIG"] ?? "").split(":").filter((path) => path !== "");
  const paths = listed.length > 0 ? listed : [`${env["HOME"] ?? ""}/.kube/config`];
  let merged: KubeConfig | undefined;
  let missing: unknown;
  for (const path of paths) {
    const one = new library.KubeConfig();
    try {
      one.loadFromString(await readFile(path));
    } catch (error) {
      if (!isMissing(error)) throw error;
      missing ??= error;
      continue;
    }
    one.makePathsAbsolute(path.replace(/\/[^/]*$/, "") || "/");
    if (merged === undefined) merged = one;
    else merged.mergeConfig(one, true);
  }
  if (merged === undefined) throw missing;
  return merged;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function bearerToken(options: RequestOptions): string {
  const headers = (options.headers ?? {}) as Record<string, unknown>;
  const value = String(headers["Authorization"] ?? headers["authorization"] ?? "");
  return value.startsWith("Bearer ") ? value.slice("Bearer ".length) : "";
}

function basicCredentials(options: RequestOptions): Pick<ClusterConnection, "basic"> {
  if (typeof options.auth !== "string") return {};
  const [username = "", ...password] = options.auth.split(":");
  return { basic: { username, password: password.join(":") } };
}

function pem(value: NonNullable<RequestOptions["ca"] | RequestOptions["cert"] | RequestOptions["key"]>): string {
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => (typeof part === "string" || Buffer.isBuffer(part) ? part.toString() : "")).join("\n");
}
