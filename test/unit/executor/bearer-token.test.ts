import { describe, expect, it } from "vitest";
import { findConnection } from "../../../src/executor/connection/find-connection.ts";
import { kubernetesDefaults } from "../../../src/runner/index.ts";

const files: Record<string, string> = {
  "/var/run/secrets/kubernetes.io/serviceaccount/token": "the runner's own\n",
  "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt": "CA",
  "/ca.crt": "CA",
  "/me.crt": "CERT",
  "/me.key": "KEY",
};
const readFile = (path: string) => {
  const text = files[path];
  return text === undefined ? Promise.reject(new Error(`no file ${path}`)) : Promise.resolve(text);
};
const inCluster = { readFile, env: { KUBERNETES_SERVICE_HOST: "10.0.0.1", KUBERNETES_SERVICE_PORT: "443" } };

const kubeconfig = `
current-context: one
clusters: [{ name: one, cluster: { server: "https://one:6443" } }]
users: [{ name: me, user: { token: from the kubeconfig } }]
contexts: [{ name: one, context: { cluster: one, user: me } }]
`;

describe("a bearer token of config.toml without a host", () => {
  const config = { ...kubernetesDefaults(), bearer_token: "configured" };

  it("counts in place of the kubeconfig's", async () => {
    const sources = { env: { KUBECONFIG: "/kube" }, readFile: () => Promise.resolve(kubeconfig) };
    expect(await findConnection(config, sources)).toMatchObject({ server: "https://one:6443", token: "configured" });
    expect(await findConnection(config, sources, "mine")).toMatchObject({ token: "mine" });
  });

  it("does not count inside of a cluster", async () => {
    expect(await findConnection(config, inCluster)).toMatchObject({ token: "the runner's own" });
  });
});

it("in a pod without a token the kubeconfig counts, and of several those that exist", async () => {
  const missing = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
  const readFile = (path: string) => (path === "/kube" ? Promise.resolve(kubeconfig) : Promise.reject(missing));
  const env = { ...inCluster.env, KUBECONFIG: "/none:/kube:/neither" };
  expect(await findConnection(kubernetesDefaults(), { env, readFile })).toMatchObject({ token: "from the kubeconfig" });
  await expect(findConnection(kubernetesDefaults(), { env: { HOME: "/" }, readFile })).rejects.toMatchObject({
    message: "getting Kubernetes config: ENOENT: no such file",
    reason: "runner_configuration_error",
  });
});

it("a key without a certificate is nobody's", async () => {
  const config = { ...kubernetesDefaults(), host: "https://cluster", key_file: "/none" };
  expect(await findConnection(config, { env: {}, readFile })).toEqual({
    server: "https://cluster",
    token: "",
    tls: {},
  });
});

describe("a job's bearer token", () => {
  it("replaces the runner's own inside a cluster too", async () => {
    const config = kubernetesDefaults();
    expect(await findConnection(config, inCluster)).toMatchObject({ token: "the runner's own" });
    expect(await findConnection(config, inCluster, "mine")).toEqual({
      server: "https://10.0.0.1:443",
      token: "mine",
      tls: { ca: "CA" },
    });
  });

  it("leaves no certificate that the server would believe first", async () => {
    const config = {
      ...kubernetesDefaults(),
      host: "https://cluster",
      ca_file: "/ca.crt",
      cert_file: "/me.crt",
      key_file: "/me.key",
      bearer_token: "configured",
    };
    const sources = { readFile, env: {} };
    expect(await findConnection(config, sources)).toMatchObject({ tls: { cert: "CERT" }, token: "configured" });
    expect(await findConnection(config, sources, "mine")).toEqual({
      server: "https://cluster",
      token: "mine",
      tls: { ca: "CA" },
    });
  });
});
