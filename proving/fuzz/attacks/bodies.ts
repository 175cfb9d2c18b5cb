import fc from "fast-check";
import { encodeObject } from "../../../fake-apiserver/protobuf/encode-object.ts";
import type { TargetFacts } from "../target/fuzz-target.ts";
import type { Attack } from "./attack.ts";
import { anyBytes, broken } from "./broken-bytes.ts";
import { httpRequest } from "./http-request.ts";
import { oddText, oddValue } from "./odd-text.ts";

const POD = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "a", labels: { a: "b" }, annotations: { a: "b" } },
  spec: {
    containers: [
      {
        name: "main",
        image: "alpine:3.20",
        command: ["true"],
        env: [{ name: "A", value: "b" }],
        resources: { requests: { cpu: "100m" } },
        ports: [{ containerPort: 80 }],
      },
    ],
    volumes: [{ name: "v", emptyDir: { sizeLimit: "1Mi" } }],
    tolerations: [{ key: "a", operator: "Exists" }],
  },
};
const OBJECTS: readonly (readonly [string, Record<string, unknown>])[] = [
  ["api/v1/namespaces/fuzz/pods", POD],
  [
    "api/v1/namespaces/fuzz/configmaps",
    { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: { a: "b" } },
  ],
  [
    "api/v1/namespaces/fuzz/secrets",
    { apiVersion: "v1", kind: "Secret", metadata: { name: "a" }, data: { a: "Yg==" } },
  ],
  [
    "api/v1/namespaces/fuzz/services",
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "a" },
      spec: { ports: [{ port: 80 }], selector: { a: "b" } },
    },
  ],
  [
    "apis/apps/v1/namespaces/fuzz/deployments",
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "a" },
      spec: {
        replicas: 0,
        selector: { matchLabels: { a: "b" } },
        template: { metadata: { labels: { a: "b" } }, spec: POD.spec },
      },
    },
  ],
  [
    "apis/rbac.authorization.k8s.io/v1/namespaces/fuzz/roles",
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name: "a" },
      rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }],
    },
  ],
  [
    "api/v1/namespaces/fuzz/resourcequotas",
    { apiVersion: "v1", kind: "ResourceQuota", metadata: { name: "a" }, spec: { hard: { pods: "10k" } } },
  ],
  [
    "api/v1/namespaces/fuzz/limitranges",
    {
      apiVersion: "v1",
      kind: "LimitRange",
      metadata: { name: "a" },
      spec: { limits: [{ type: "Pod", max: { cpu: "1" } }] },
    },
  ],
  [
    "apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
    {
      apiVersion: "authorization.k8s.io/v1",
      kind: "SelfSubjectAccessReview",
      spec: { resourceAttributes: { verb: "get", resource: "pods" } },
    },
  ],
];

type Body = readonly [contentType: string, bytes: Uint8Array];

/** Objects in which something is odd, nested too deeply, or no object at all: as JSON, as YAML, as protobuf. Nothing of them is kept. */
export const bodies: Attack = {
  name: "bodies",
  assaults: ({ api }: TargetFacts) =>
    fc
      .tuple(
        fc.constantFrom(...OBJECTS).chain(([path, object]) => fc.tuple(fc.constant(path), bodyOf(object))),
        fc.constantFrom("", "&fieldValidation=Strict", "&fieldValidation=Warn", "&fieldManager=a"),
        fc.constantFrom("application/json", "application/yaml", "application/vnd.kubernetes.protobuf", "*/*"),
      )
      .map(([[path, [contentType, body]], query, accept]) => ({
        door: "api",
        as: "http/1.1",
        parts: [
          httpRequest(
            "POST",
            `/${path}?dryRun=All${query}`,
            [
              ["Authorization", `Bearer ${api.token}`],
              ["Content-Type", contentType],
              ["Accept", accept],
              ["Connection", "close"],
            ],
            body,
          ),
        ],
        ending: "answer",
      })),
};

function bodyOf(object: Record<string, unknown>): fc.Arbitrary<Body> {
  const changed = changedSomewhere(object);
  const json = changed.map((value) => Buffer.from(JSON.stringify(value)));
  const encoded = encodeObject(object) ?? Buffer.alloc(0);
  return fc.oneof(
    json.map((bytes): Body => ["application/json", bytes]),
    broken(json).map((bytes): Body => ["application/json", bytes]),
    json.map((bytes): Body => ["application/yaml", bytes]),
    deep.map((text): Body => ["application/json", Buffer.from(text)]),
    fc
      .tuple(deep, alias)
      .map((texts): Body => ["application/yaml", Buffer.from(texts[0].length % 2 ? texts[0] : texts[1])]),
    broken(fc.constant(encoded)).map((bytes): Body => ["application/vnd.kubernetes.protobuf", bytes]),
    anyBytes.map((bytes): Body => [
      "application/vnd.kubernetes.protobuf",
      Buffer.concat([Buffer.from("k8s\0"), bytes]),
    ]),
    fc.tuple(oddText, anyBytes).map(([type, bytes]): Body => [type.replaceAll(/[^\u0020-\u00ff]/g, "?"), bytes]),
  );
}

/** As deep as a body may be large. */
const deep = fc
  .tuple(
    fc.constantFrom('{"a":', "[", '{"metadata":{"labels":'),
    fc.oneof(fc.integer({ max: 200, min: 1 }), fc.integer({ max: 20_000, min: 1 })),
  )
  .map(
    ([open, times]) =>
      `{"kind":"Pod","apiVersion":"v1","spec":${open.repeat(times)}1${open === "[" ? "]".repeat(times) : "}".repeat(times * (open.split("{").length - 1))}}`,
  );

/** Few bytes that stand for many. */
const alias = fc.integer({ min: 1, max: 40 }).map((levels) => {
  const lines = Array.from(
    { length: levels },
    (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
  );
  return `l0: &l0 [x, x]\n${lines.join("\n")}\n`;
});

/** The object with odd values in one to three of its places, and odd fields beside those it has. */
export function changedSomewhere(object: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(), fc.option(oddText, { freq: 3 }), oddValue), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      const holder = { object: structuredClone(object) };
      for (const [place, field, value] of changes) {
        const places = placesIn(holder);
        const [parent, key] = places[place % places.length] ?? [holder, "object"];
        const found = (parent as Record<string, unknown>)[key];
        if (field !== null && typeof found === "object" && found !== null) {
          Object.defineProperty(found, field, { value, enumerable: true, configurable: true, writable: true });
        } else Object.assign(parent, { [key]: value });
      }
      return holder.object;
    });
}

function placesIn(value: unknown): [object, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const own: [object, string] = [value, key];
    return [own].concat(placesIn(item));
  });
}
