import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { broken } from "./broken-bytes.ts";
import { changedSomewhere } from "./bodies.ts";
import { httpRequest } from "./http-request.ts";
import { oddText, oddUrlText, oddValue } from "./odd-text.ts";

const OBJECTS: readonly (readonly [string, unknown])[] = [
  [
    "api/v1/namespaces/fuzz/pods/shell",
    { metadata: { labels: { a: "b" }, finalizers: ["a/b"] }, spec: { tolerations: [] } },
  ],
  ["api/v1/namespaces/fuzz/pods/shell/status", { status: { conditions: [{ type: "a", status: "True" }] } }],
  ["api/v1/namespaces/fuzz/configmaps/config", { data: { a: "b" }, metadata: { ownerReferences: [] } }],
  ["api/v1/namespaces/fuzz/secrets/secret", { stringData: { a: "b" } }],
  ["api/v1/namespaces/fuzz", { metadata: { labels: {} } }],
  ["api/v1/nodes/node-1", { spec: { taints: [{ key: "a", effect: "NoSchedule" }] } }],
  ["api/v1/namespaces/fuzz/pods/nobody", { spec: {} }],
];
const DIRECTIVES = ["$patch", "$retainKeys", "$deleteFromPrimitiveList/finalizers", "$setElementOrder/containers"];

/** Patches of all kinds whose paths, values and directives are odd, and applied configurations. */
export const patches: Attack = {
  name: "patches",
  assaults: ({ api }) => {
    const place = fc.oneof(
      fc.constantFrom(
        "/metadata/labels/a",
        "/spec/containers/0/image",
        "/data/-",
        "",
        "/",
        "a",
        "/metadata/~2",
        "/spec/containers/99999999",
      ),
      fc.array(oddText, { maxLength: 3 }).map((parts) => `/${parts.join("/")}`),
    );
    const operation = fc.oneof(
      fc.record({
        op: fc.constantFrom("add", "remove", "replace", "move", "copy", "test", "x"),
        path: place,
        from: place,
        value: oddValue,
      }),
      oddValue,
    );
    const directive = fc
      .tuple(fc.constantFrom(...DIRECTIVES), fc.oneof(oddValue, fc.constantFrom("delete", "replace", "merge")))
      .map(([key, value]) => ({
        [key]: value,
        metadata: { [key]: value },
        spec: { containers: [{ name: "main", [key]: value }] },
      }));
    const patch = (object: unknown) =>
      fc.oneof(
        fc.array(operation, { maxLength: 5 }).map((operations) => ["application/json-patch+json", operations] as const),
        fc
          .tuple(
            fc.constantFrom(
              "application/merge-patch+json",
              "application/strategic-merge-patch+json",
              "application/apply-patch+yaml",
            ),
            fc.oneof(changedSomewhere(object), directive, oddValue),
          )
          .map((given) => given),
      );
    const query = fc
      .tuple(fc.constantFrom("force", "fieldManager", "fieldValidation"), oddUrlText)
      .map(([key, value]) => `&${key}=${value}`);
    return fc
      .constantFrom(...OBJECTS)
      .chain(([path, object]) =>
        fc.tuple(
          fc.constant(path),
          patch(object).chain(([type, value]) => {
            const whole = fc.constant(Buffer.from(JSON.stringify(value) ?? ""));
            return fc.tuple(
              fc.constant(type),
              fc.oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: broken(whole) }),
            );
          }),
          fc.oneof(fc.constant("&fieldManager=a"), query),
        ),
      )
      .map(([path, [type, body], more]) => ({
        door: "api",
        as: "http/1.1",
        parts: [
          httpRequest(
            "PATCH",
            `/${path}?dryRun=All${more}`,
            [
              ["Authorization", `Bearer ${api.token}`],
              ["Content-Type", type],
              ["Connection", "close"],
            ],
            body,
          ),
        ],
        ending: "answer",
      }));
  },
};
