import { readFile } from "node:fs/promises";
import type { RequestOptions } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import type { KubeConfig } from "@kubernetes/client-node";
import { didYouMean, usageError } from "../diagnostics/index.ts";
import type { TlsOptions } from "../platform/index.ts";

/** Somebody who works at a cluster with a kubeconfig, as kubectl reads it. */
export interface Administrator {
  /** Of the kubeconfig. */
  context: string;
  /** `https://…` without a slash at its end. */
  url: string;
  tls: TlsOptions;
  /** Headers that make them known; asked for anew, a program or a token file may give new ones. */
  authHeaders(): Promise<Record<string, string>>;
}

export interface AdministratorOptions {
  /** Default: the current one. */
  context?: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Reads `$KUBECONFIG`, which may name several files, or `~/.kube/config`. Rejects with a `UsageError`. */
export async function readAdministrator({ context, env }: AdministratorOptions): Promise<Administrator> {
  const { config, files } = await load(env);
  const names = config.getContexts().map(({ name }) => name);
  if (context !== undefined) {
    if (!names.includes(context)) {
      throw usageError(
        "unknown-context",
        `no context "${context}" in ${files.join(", ")}, which has ${names.join(", ") || "none"}`,
        didYouMean(context, names),
      );
    }
    config.setCurrentContext(context);
  }
  const cluster = config.getCurrentCluster();
  if (cluster === null) {
    throw usageError(
      "no-context",
      `${files.join(", ")} says no current context`,
      `write --cluster kubeconfig:<context> with one of ${names.join(", ") || "its contexts"}`,
    );
  }
  const how = async () => {
    const options: RequestOptions = {};
    await config.applyToHTTPSOptions(options).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw usageError("no-credentials", `context ${config.getCurrentContext()} gives no credentials: ${reason}`);
    });
    return options;
  };
  const first = await how();
  return {
    context: config.getCurrentContext(),
    url: cluster.server.replace(/\/+$/, ""),
    tls: {
      ...pem("ca", first.ca),
      ...pem("cert", first.cert),
      ...pem("key", first.key),
      insecureSkipVerify: cluster.skipTLSVerify === true,
    },
    authHeaders: async () => headersOf(await how()),
  };
}

async function load(env: AdministratorOptions["env"]): Promise<{ config: KubeConfig; files: string[] }> {
  const listed = (env["KUBECONFIG"] ?? "").split(path.delimiter).filter((file) => file !== "");
  const files = listed.length > 0 ? listed : [path.join(env["HOME"] ?? homedir(), ".kube", "config")];
  // Loading the library takes 0.3 s, which only runs on a cluster should pay.
  const library = await import("@kubernetes/client-node");
  let merged: KubeConfig | undefined;
  for (const file of files) {
    const one = new library.KubeConfig();
    try {
      one.loadFromString(await readFile(file, "utf8"));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw usageError(
        "no-kubeconfig",
        `cannot read the kubeconfig ${file}: ${reason}`,
        "set KUBECONFIG to the file that leads to the cluster",
      );
    }
    one.makePathsAbsolute(path.dirname(path.resolve(file)));
    if (merged === undefined) merged = one;
    else merged.mergeConfig(one, true);
  }
  return { config: merged ?? new library.KubeConfig(), files };
}

function headersOf({ headers, auth }: RequestOptions): Record<string, string> {
  const told = (headers ?? {}) as Record<string, unknown>;
  const value = told["Authorization"] ?? told["authorization"];
  if (typeof value === "string") return { authorization: value };
  if (typeof auth !== "string") return {};
  return { authorization: `Basic ${Buffer.from(auth).toString("base64")}` };
}

function pem(key: "ca" | "cert" | "key", value: RequestOptions["ca"] | RequestOptions["key"]): TlsOptions {
  if (value === undefined || value === null) return {};
  const parts = Array.isArray(value) ? value : [value];
  const text = parts.map((part) => (typeof part === "string" || Buffer.isBuffer(part) ? part.toString() : ""));
  return { [key]: text.join("\n") };
}
