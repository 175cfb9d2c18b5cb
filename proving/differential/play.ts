import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Answer, Server, WireRequest } from "./answer.ts";
import { createLeftObjects } from "./left-objects.ts";
import { normaliser } from "./normalise.ts";
import { CONTENT_TYPES, type Sequence, type Step } from "./sequence.ts";
import { filledIn, valueAt, type Variables } from "./variables.ts";

/** How often a step asks again for what controllers do in their own time. */
const TRIES = 150;

/** Sends the steps one after the other, in a namespace made for them, and takes away what they made. */
export async function playSequence(server: Server, sequence: Sequence, run = ""): Promise<Answer[]> {
  const ns = namespaceName(sequence.id, run);
  const variables: Variables = new Map([
    ["ns", ns],
    ["policy", server.policy],
  ]);
  const normalise = normaliser(sequence, variables);
  const left = createLeftObjects();
  await prepareNamespace(server, ns);
  try {
    const answers: Answer[] = [];
    for (const step of sequence.steps) {
      const filled = filledIn(step, variables);
      const request = wireRequest(filled);
      const answer = await awaited(server, request, step);
      left.saw(request, answer);
      for (const [name, path] of Object.entries(step.keep ?? {})) {
        variables.set(name, String(valueAt(answer.body, path)));
      }
      answers.push(normalise(answer, filled.body));
    }
    return answers;
  } finally {
    await left.takeAway(server);
    await server.send({ method: "DELETE", path: `/api/v1/namespaces/${ns}`, headers: {} });
  }
}

/** `dl-` and what no two sequences, nor two runs, have in common; short, so that refusals stay readable. */
function namespaceName(id: string, run: string): string {
  return `dl-${createHash("sha256").update(`${id} ${run}`).digest("hex").slice(0, 10)}`;
}

function wireRequest(step: Step): WireRequest {
  const [method = "", path = ""] = step.send.split(/ (.*)/, 2);
  const { body, type = "json", as, headers = {}, token, events } = step;
  return {
    method,
    path,
    headers: {
      ...(body === undefined ? {} : { "content-type": CONTENT_TYPES[type] }),
      ...(as === undefined ? {} : { "impersonate-user": as }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(events === undefined ? {} : { lines: events }),
    ...(token === undefined ? {} : { token }),
  };
}

async function awaited(server: Server, request: WireRequest, { until = {} }: Step): Promise<Answer> {
  const wishes = Object.entries(until);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await server.send(request);
    const fulfilled = wishes.every(([path, wanted]) => isDeepStrictEqual(valueAt(answer.body, path) ?? null, wanted));
    // The answer that never came is a difference, and shown as one.
    if (fulfilled || attempt === TRIES) return answer;
    await pause(server);
  }
}

/** A namespace is ready when its controllers have made what a pod needs there. */
async function prepareNamespace(server: Server, name: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const send = (path: string, body: object) =>
    server.send({ method: "POST", path, headers, body: JSON.stringify(body) });
  await send("/api/v1/namespaces", { metadata: { name } });
  const pod = { metadata: { name: "first" }, spec: { containers: [{ name: "main", image: "main:1" }] } };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { status } = await send(`/api/v1/namespaces/${name}/pods?dryRun=All`, pod);
    const root = `/api/v1/namespaces/${name}/configmaps/kube-root-ca.crt`;
    if (status === 201 && (await server.send({ method: "GET", path: root, headers: {} })).status === 200) return;
    await pause(server);
  }
  throw new Error(`the namespace ${name} has no service account that pods can be made with`);
}

function pause({ pauseMs }: Server): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}
