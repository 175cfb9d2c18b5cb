import type { V1Pod } from "@kubernetes/client-node";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import type { KubeClient } from "../../../src/executor/kube/kube-client.ts";
import { requestPort } from "../../../src/executor/terminal/request-port.ts";
import type { PodTracker } from "../../../src/executor/watch/pod-tracker.ts";
import type { HttpRequest } from "../../../src/platform/index.ts";

const ROUTES = [
  { name: "build", service: "build-1", ports: [{ number: 8080 }] },
  { name: "web", service: "web-1", ports: [{ number: 443, protocol: "https", name: "page" }] },
];
const READY: V1Pod["status"] = {
  phase: "Running",
  containerStatuses: [{ name: "build", ready: true, image: "", imageID: "", restartCount: 0 }],
};

/** Asks, and gives what the API server was asked, or the refusal. */
async function ask(service: string, port: string, status: V1Pod["status"] = READY, gone?: Error) {
  const asked: HttpRequest[] = [];
  const kube = {
    connection: { server: "https://api", token: "t", tls: {} },
    userAgent: "runner",
    http: {
      request(request: HttpRequest) {
        asked.push(request);
        return Promise.resolve({ status: 200, headers: {}, body: Readable.from([]), text: () => Promise.resolve("") });
      },
    },
  } as unknown as KubeClient;
  const pod = { namespace: "ci", current: () => ({ status }), gone: () => gone } as unknown as PodTracker;
  const request = { method: "PUT", service, port, path: "/a?b", headers: { accept: "x" }, body: Buffer.from("c") };
  const { signal } = new AbortController();
  try {
    await requestPort({ kube, pod, routes: ROUTES }, request, signal);
  } catch (error) {
    return String(error);
  }
  const [{ method, url, headers = {} } = { method: "", url: "" }] = asked;
  return `${method} ${url} ${JSON.stringify(headers)}`;
}

const PREFIX = "PUT https://api/api/v1/namespaces/ci/services";
const HEADERS = '{"accept":"x","user-agent":"runner","authorization":"Bearer t"}';

it("asks the API server's proxy for the Service, by the port's number or name and protocol", async () => {
  expect(await ask("build", "8080")).toBe(`${PREFIX}/http:build-1:8080/proxy/a?b ${HEADERS}`);
  expect(await ask("build", "default_port")).toBe(`${PREFIX}/http:build-1:8080/proxy/a?b ${HEADERS}`);
  expect(await ask("web", "page")).toBe(`${PREFIX}/https:web-1:443/proxy/a?b ${HEADERS}`);
});

it("refuses what the job does not have", async () => {
  expect(await ask("store", "80")).toBe('Refusal: the job has no service "store" with ports');
  expect(await ask("web", "default_port")).toBe('Refusal: service "web" has no port "default_port"');
});

it("asks only a pod that runs and is ready", async () => {
  const containers = [{ name: "build", ready: false, image: "", imageID: "", restartCount: 0 }];
  const refused = "Refusal: Service Unavailable";
  expect(await ask("build", "8080", { phase: "Pending" })).toBe(refused);
  expect(await ask("build", "8080", { phase: "Running" })).toBe(refused);
  expect(await ask("build", "8080", { phase: "Running", containerStatuses: containers })).toBe(refused);
  expect(await ask("build", "8080", READY, new Error("deleted"))).toBe(refused);
});
