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
