import { expect, test } from "vitest";
import { decodeObject } from "../../../fake-apiserver/protobuf/decode-object.ts";
import { encodeObject } from "../../../fake-apiserver/protobuf/encode-object.ts";

function thereAndBack(object: Record<string, unknown>): unknown {
  return decodeObject(encodeObject(object) ?? Buffer.alloc(0));
}

const POD = {
  kind: "Pod",
  apiVersion: "v1",
  metadata: {
    name: "pod",
    creationTimestamp: "2026-01-31T08:00:00Z",
    labels: { a: "b", empty: "" },
    ownerReferences: [{ apiVersion: "v1", kind: "Node", name: "n", uid: "u", controller: false }],
    managedFields: [{ manager: "me", fieldsType: "FieldsV1", fieldsV1: { "f:metadata": { ".": {} } } }],
  },
  spec: {
    volumes: [
      { name: "scratch", emptyDir: {} },
      { name: "keys", secret: { secretName: "login", items: [{ key: "k", path: "p", mode: 0 }] } },
    ],
    containers: [
      {
        name: "main",
        args: ["", "x"],
        env: [{ name: "A", valueFrom: { secretKeyRef: { name: "login", key: "user", optional: false } } }],
        resources: { limits: { cpu: "100m" } },
        livenessProbe: { httpGet: { path: "/", port: "web" }, periodSeconds: 3 },
        readinessProbe: { tcpSocket: { port: 80 } },
        securityContext: { runAsUser: 0, privileged: false },
      },
    ],
    terminationGracePeriodSeconds: 0,
    priority: -10,
  },
};

test("a pod keeps its optional zeros, inlined messages, numbers or names, amounts and times", () => {
  expect(thereAndBack(POD)).toEqual(POD);
});

test("a list has its items without kind and version, which protobuf does not carry", () => {
  const list = { kind: "PodList", apiVersion: "v1", metadata: { resourceVersion: "7" }, items: [POD] };
  const encoded = encodeObject(list) ?? Buffer.alloc(0);
  expect(encoded.subarray(0, 4).toString()).toBe("k8s\0");
  expect(encoded.includes("PodList")).toBe(true);
});

test("kinds of one name in two groups, maps to lists, fractions of seconds", () => {
  const event = {
    kind: "Event",
    apiVersion: "events.k8s.io/v1",
    metadata: { name: "e" },
    eventTime: "2026-01-31T08:00:00.125000Z",
    regarding: { kind: "Pod", name: "pod" },
    note: "words",
  };
  expect(thereAndBack(event)).toEqual(event);
  const review = {
    kind: "SubjectAccessReview",
    apiVersion: "authorization.k8s.io/v1",
    spec: { user: "me", extra: { scopes: ["a", ""] } },
  };
  expect(thereAndBack(review)).toEqual(review);
});

test("a kind whose message is not known has no protobuf form", () => {
  expect(encodeObject({ kind: "Gadget", apiVersion: "v1" })).toBeUndefined();
  expect(encodeObject({ kind: "APIGroupList", apiVersion: "v1", groups: [] })).toBeUndefined();
});
