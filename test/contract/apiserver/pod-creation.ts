import type { TestClient } from "./http-request.ts";

export interface StoredPod {
  metadata: Record<string, unknown>;
  spec: Record<string, unknown>;
  status: Record<string, unknown>;
}

/** Creates pods of their own names; gives each as it was stored, or why it was not, with `P` for its name. */
export function podCreation(client: () => TestClient) {
  let pods = 0;
  return async (spec: object, namespace = "default", labels = {}): Promise<StoredPod | string> => {
    const body = {
      metadata: { name: `p${pods++}`, labels },
      spec: { containers: [{ name: "main", image: "i:1" }], ...spec },
    };
    const reply = await client().send("POST", `/api/v1/namespaces/${namespace}/pods`, body);
    const answer = JSON.parse(reply.text) as StoredPod & { message: string };
    return reply.status === 201 ? answer : answer.message.replace(/p\d+/, "P");
  };
}

export const container = (resources: object, more: object = {}) => ({
  containers: [{ name: "main", image: "i:1", resources, ...more }],
});
