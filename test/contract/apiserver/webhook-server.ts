import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";
import { objectAt, textAt, type JsonObject } from "../../../fake-apiserver/storage/json.ts";
import type { TestClient } from "./http-request.ts";

/** `AdmissionReview.request`. */
export interface ReviewRequest extends JsonObject {
  uid: string;
  operation: string;
  object: JsonObject | null;
  oldObject: JsonObject | null;
}

/** What a webhook says: the `response`, or everything that goes over the wire. */
export type Say = (request: ReviewRequest, path: string) => JsonObject | Promise<JsonObject>;

export interface WebhookServer {
  url: string;
  port: number;
  /** For `caBundle`. */
  caBundle: string;
  /** All questions, by path. */
  asked: { path: string; url: string; apiVersion: string; request: ReviewRequest }[];
  /** Answers under a path from now on. */
  on(path: string, say: Say): void;
  /** Answers under a path with whatever bytes. */
  serve(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** A real HTTPS server that speaks AdmissionReview. */
export async function startWebhookServer(names = ["127.0.0.1"]): Promise<WebhookServer> {
  const authority = await createCertificateAuthority(Date.now(), "webhook-ca");
  const answers = new Map<string, Say>();
  const bytes = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const asked: WebhookServer["asked"] = [];
  const server = createServer(await authority.issueServer(names), (request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/, "");
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const review = JSON.parse(Buffer.concat(chunks).toString()) as { apiVersion: string; request: ReviewRequest };
      asked.push({ path, url: request.url ?? "", apiVersion: review.apiVersion, request: review.request });
      const raw = bytes.get(path);
      if (raw !== undefined) return void raw(request, response);
      const { apiVersion } = review;
      const say = answers.get(path) ?? (() => ({ allowed: true }));
      void Promise.resolve(say(review.request, path)).then((said) => {
        const answer = { kind: "AdmissionReview", apiVersion, response: { uid: review.request.uid, ...said } };
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(answer));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    caBundle: Buffer.from(authority.caPem).toString("base64"),
    asked,
    on: (path, say) => void answers.set(path, say),
    serve: (path, answer) => void bytes.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A patch as webhooks send it. */
export function patchOf(...operations: object[]): JsonObject {
  return { allowed: true, patchType: "JSONPatch", patch: Buffer.from(JSON.stringify(operations)).toString("base64") };
}

export const PODS_CREATED = [{ operations: ["CREATE"], apiGroups: [""], apiVersions: ["v1"], resources: ["pods"] }];

/** Makes configurations, and takes them away again. */
export function configurationsFor(admin: TestClient, server: Pick<WebhookServer, "url" | "caBundle">) {
  const made: string[] = [];

  function webhook(name: string, given: JsonObject): JsonObject {
    return {
      name: `${name}.example.com`,
      clientConfig: { url: `${server.url}/${name}`, caBundle: server.caBundle },
      rules: PODS_CREATED,
      admissionReviewVersions: ["v1"],
      sideEffects: "None",
      ...given,
    };
  }

  async function configure(kind: "mutating" | "validating", name: string, ...webhooks: JsonObject[]): Promise<void> {
    const path = `/apis/admissionregistration.k8s.io/v1/${kind}webhookconfigurations`;
    const reply = await admin.send("POST", path, { metadata: { name }, webhooks });
    if (reply.status !== 201) throw new Error(reply.text);
    made.push(`${path}/${name}`);
  }

  return {
    /** One webhook `<name>.example.com`, asked under `/<name>`, in a configuration of that name. */
    mutating: (name: string, given: JsonObject = {}) => configure("mutating", name, webhook(name, given)),
    validating: (name: string, given: JsonObject = {}) => configure("validating", name, webhook(name, given)),
    configure,
    webhook,
    async clear(): Promise<void> {
      for (const path of made.splice(0)) await admin.send("DELETE", path);
    },
  };
}

export const labelsOf = (object: unknown) => objectAt(objectAt(object, "metadata"), "labels");
export const nameOf = (object: unknown) => textAt(objectAt(object, "metadata"), "name");
