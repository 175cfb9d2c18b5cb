import fc from "fast-check";
import { cloneJson, type JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { setAt } from "../load-sequences.ts";
import type { Sequence, Step } from "../sequence.ts";
import { RANDOM_KINDS, type RandomKind } from "./random-kinds.ts";

type Body = Pick<Step, "send" | "body" | "type">;

const METADATA: [string, unknown][] = [
  ["metadata.labels", { app: "x" }],
  ["metadata.labels", { app: "y", tier: "z" }],
  ["metadata.labels", { app: "no good" }],
  ["metadata.annotations", { note: "hello" }],
  ["metadata.finalizers", ["example.com/hold"]],
  ["metadata.finalizers", []],
  ["metadata.resourceVersion", "1"],
];
const SELECTORS = ["app", "app=x", "app in (x,y)"];
/** They also select what is in a namespace from the beginning, which among secrets depends on the server's version. */
const WIDE_SELECTORS = ["app!=x", "!app"];

const name = fc.constantFrom("a", "b");
const dryRun = fc.constantFrom("", "", "", "?dryRun=All");

/** Sequences of requests to objects of a few kinds; the same seed gives the same ones. */
export const randomSequence: fc.Arbitrary<Step[]> = fc
  .array(fc.constantFrom(...RANDOM_KINDS).chain(randomRequest), { minLength: 2, maxLength: 12 })
  .map((requests) =>
    requests.map((request, index) => Object.assign({ say: `${index + 1}: ${request.send}` }, request)),
  );

/** The sequence number `index` of a seed. */
export function sequenceOfSeed(seed: number, index: number): Sequence {
  const steps = fc.sample(randomSequence, { seed: seed + index, numRuns: 1 })[0] ?? [];
  return asSequence(`random/${seed}-${index}`, steps);
}

export function asSequence(id: string, steps: Step[]): Sequence {
  return { id, title: "Requests out of a seed", managedFields: false, steps };
}

function randomRequest(kind: RandomKind): fc.Arbitrary<Body> {
  const changes = fc.array(fc.constantFrom(...METADATA, ...kind.changes), { maxLength: 2 });
  const collection = `/${kind.collection}`;
  const changed = (given: JsonObject, each: readonly [string, unknown][]) => {
    const body = cloneJson(given);
    for (const [path, value] of each) setAt(body, path.split("."), cloneJson(value));
    return body;
  };
  const whole = fc.tuple(name, changes).map(([id, each]) => ({
    id,
    body: changed({ apiVersion: kind.apiVersion, kind: kind.kind, metadata: { name: id }, ...kind.content }, each),
  }));
  const part = changes.map((each) =>
    changed(
      {},
      each.filter(([path]) => !path.includes(".0.")),
    ),
  );
  const object = name.map((id) => `${collection}/${id}`);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(whole, dryRun).map(([{ body }, dry]) => ({ send: `POST ${collection}${dry}`, body })),
    },
    { weight: 2, arbitrary: object.map((path) => ({ send: `GET ${path}` })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(whole, dryRun)
        .map(([{ id, body }, dry]) => ({ send: `PUT ${collection}/${id}${dry}`, body })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(object, part, fc.constantFrom("merge" as const, "strategic" as const))
        .map(([path, body, type]) => ({ send: `PATCH ${path}`, body, type })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(object, jsonPatch)
        .map(([path, body]) => ({ send: `PATCH ${path}`, body, type: "json-patch" as const })),
    },
    { weight: 2, arbitrary: fc.tuple(object, deletion).map(([path, body]) => ({ send: `DELETE ${path}`, body })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...SELECTORS, ...(kind.kind === "Secret" ? [] : WIDE_SELECTORS)).map((selector) => ({
        send: `GET ${collection}?labelSelector=${encodeURIComponent(selector)}`,
      })),
    },
  );
}

const jsonPatch = fc.array(
  fc.oneof(
    fc.constant({ op: "add", path: "/metadata/labels", value: { app: "p" } }),
    fc.constant({ op: "add", path: "/metadata/labels/tier", value: "q" }),
    fc.constant({ op: "remove", path: "/metadata/labels/app" }),
    fc.constant({ op: "test", path: "/metadata/labels/app", value: "x" }),
    fc.constant({ op: "remove", path: "/metadata/finalizers" }),
  ),
  { minLength: 1, maxLength: 2 },
);

const deletion = fc.constantFrom(
  {},
  {},
  { dryRun: ["All"] },
  { gracePeriodSeconds: 0 },
  { preconditions: { uid: "11111111-1111-1111-1111-111111111111" } },
  { preconditions: { resourceVersion: "1" } },
);
