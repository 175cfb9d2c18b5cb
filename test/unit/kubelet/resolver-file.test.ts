import { expect, test } from "vitest";
import { resolverFile } from "../../../fake-apiserver/kubelet/network/resolver-file.ts";
import type { PodSpec } from "../../../fake-apiserver/kubelet/pod/pod.ts";

const file = (spec: Partial<PodSpec>) => resolverFile({ containers: [], ...spec }, "ci").split("\n");

test("the pod's own settings are added to those of its policy, each name once", () => {
  const dnsConfig = {
    nameservers: ["10.96.0.10", "1.1.1.1", "2.2.2.2", "3.3.3.3"],
    searches: ["cluster.local", "own.example"],
    options: [{ name: "ndots", value: "2" }, { name: "edns0" }],
  };
  expect(file({ dnsPolicy: "ClusterFirst", dnsConfig })).toEqual([
    "search ci.svc.cluster.local svc.cluster.local cluster.local own.example",
    "nameserver 10.96.0.10",
    "nameserver 1.1.1.1",
    "nameserver 2.2.2.2",
    "options ndots:2 edns0",
    "",
  ]);
});

test("policies: none begins with nothing, default with the node's", () => {
  expect(file({ dnsPolicy: "None", dnsConfig: { nameservers: ["9.9.9.9"] } })).toEqual(["nameserver 9.9.9.9", ""]);
  expect(file({ dnsPolicy: "Default" })).toEqual(["nameserver 127.0.0.1", "options timeout:1 attempts:1", ""]);
  expect(file({ dnsPolicy: "ClusterFirstWithHostNet" })).toEqual(file({}));
});
