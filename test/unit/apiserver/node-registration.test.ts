import { expect, it } from "vitest";
import { registerNode } from "../../../fake-apiserver/resources/node-registration.ts";
import type { KubernetesObject } from "../../../fake-apiserver/storage/store.ts";

const STRINGS = [
  "architecture",
  "bootID",
  "containerRuntimeVersion",
  "kernelVersion",
  "kubeProxyVersion",
  "kubeletVersion",
  "machineID",
  "operatingSystem",
  "osImage",
  "systemUUID",
];

function infoOf(name: string): Record<string, unknown> {
  const node = { apiVersion: "v1", kind: "Node", metadata: { name } } as KubernetesObject;
  registerNode(node, 0);
  return (node["status"] as { nodeInfo: Record<string, unknown> }).nodeInfo;
}

it("tells all that clients with models of their own demand of a node, the same for the same name", () => {
  const info = infoOf("node-1");
  expect(Object.keys(info).toSorted()).toEqual(STRINGS);
  expect(Object.values(info).every((value) => typeof value === "string")).toBe(true);
  expect(info["machineID"]).toMatch(/^[0-9a-f]{32}$/);
  expect(infoOf("node-1")).toEqual(info);
  expect(infoOf("node-2")["machineID"]).not.toBe(info["machineID"]);
});
