import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import type { TomlTable } from "smol-toml";
import { stringify } from "yaml";
import type { ApiServer } from "../../fake-apiserver/index.ts";
import type { ConnectionForm } from "../scenario/scenario-schema.ts";
import type { Connection } from "./subject-config.ts";

/** What a runner gets so that it finds its cluster ("Connect to the Kubernetes API"). */
export interface ClusterAccess {
  /** Keys of `[runners.kubernetes]`. */
  settings: TomlTable;
  env: Record<string, string>;
  /** Files at well-known paths, and where they really are. */
  files: Record<string, string>;
  /** Where the runner finds a new token when the old one is no longer taken. */
  tokenFile?: string;
}

interface Cluster {
  api: Pick<ApiServer, "addClientCertificate">;
  connection: Connection;
  /** Who the runner is in the cluster, in every form. */
  user: string;
  /** Existing folder. */
  dir: string;
}

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

export async function clusterAccess(form: ConnectionForm, cluster: Cluster): Promise<ClusterAccess> {
  const { api, connection, user, dir } = cluster;
  const host = { host: connection.apiUrl, ca_file: connection.caFile };
  switch (form) {
    case "token":
      return { settings: { ...host, bearer_token: connection.bearerToken }, env: {}, files: {} };
    case "client-certificate": {
      const { cert, key } = await api.addClientCertificate(user);
      const [cert_file, key_file] = [path.join(dir, "client.crt"), path.join(dir, "client.key")];
      await writeFile(cert_file, cert);
      await writeFile(key_file, key, { mode: 0o600 });
      return { settings: { ...host, cert_file, key_file }, env: {}, files: {} };
    }
    case "kubeconfig":
      return inKubeconfig(cluster, { token: connection.bearerToken }, "faultline");
    case "kubeconfig-context": {
      const access = await inKubeconfig(cluster, { token: connection.bearerToken }, "elsewhere");
      return { ...access, settings: { context: "faultline" } };
    }
    case "kubeconfig-exec": {
      const tokenFile = path.join(dir, "token");
      await writeFile(tokenFile, connection.bearerToken, { mode: 0o600 });
      const access = await inKubeconfig(cluster, { exec: await credentialProgram(cluster, tokenFile) }, "faultline");
      return { ...access, tokenFile };
    }
    case "in-cluster": {
      const { hostname, port } = new URL(connection.apiUrl);
      const token = path.join(dir, "token");
      await writeFile(token, `${connection.bearerToken}\n`, { mode: 0o600 });
      return {
        settings: {},
        env: { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port },
        files: { [`${SERVICE_ACCOUNT}/token`]: token, [`${SERVICE_ACCOUNT}/ca.crt`]: connection.caFile },
        tokenFile: token,
      };
    }
  }
}

/** A kubeconfig of two clusters, of which one does not answer. */
async function inKubeconfig({ connection, dir }: Cluster, user: object, current: string): Promise<ClusterAccess> {
  const context = (name: string) => ({ name, context: { cluster: name, user: "runner" } });
  const file = path.join(dir, "kubeconfig.yaml");
  const kubeconfig = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      { name: "faultline", cluster: { server: connection.apiUrl, "certificate-authority": connection.caFile } },
      { name: "elsewhere", cluster: { server: "https://127.0.0.1:1" } },
    ],
    users: [{ name: "runner", user }],
    contexts: [context("faultline"), context("elsewhere")],
    "current-context": current,
  };
  await writeFile(file, stringify(kubeconfig), { mode: 0o600 });
  return { settings: {}, env: { KUBECONFIG: file }, files: {} };
}

/** A program of the kind that cloud providers have; it prints the token of now. */
async function credentialProgram({ dir }: Cluster, tokenFile: string): Promise<object> {
  const version = "client.authentication.k8s.io/v1";
  const credential = { apiVersion: version, kind: "ExecCredential", status: { token: "%s" } };
  const command = path.join(dir, "get-token");
  await writeFile(command, `#!/bin/sh\nprintf '${JSON.stringify(credential)}\\n' "$(cat '${tokenFile}')"\n`);
  await chmod(command, 0o700);
  return { apiVersion: version, command, args: [], interactiveMode: "Never" };
}
