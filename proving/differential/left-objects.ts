import type { Answer, Server, WireRequest } from "./answer.ts";
import { valueAt } from "./variables.ts";

/** What a sequence leaves behind that does not go with its namespace, or keeps that from going. */
export interface LeftObjects {
  /** Looks at what came of a request. */
  saw(request: Pick<WireRequest, "method" | "path">, answer: Answer): void;
  /** Lets go of what finalizers hold, and deletes what is in no namespace. */
  takeAway(server: Pick<Server, "send">): Promise<void>;
}

export function createLeftObjects(): LeftObjects {
  const clusterWide = new Set<string>();
  const held = new Set<string>();
  return {
    saw({ method, path }, { status, body }) {
      const [plain = ""] = path.split("?");
      const name = valueAt(body, "metadata.name");
      if (typeof name !== "string") return;
      const object = method === "POST" ? `${plain}/${name}` : plain;
      if (method === "POST" && status === 201 && isCollection(plain)) clusterWide.add(object);
      const finalizers = valueAt(body, "metadata.finalizers");
      if (Array.isArray(finalizers) && finalizers.length > 0) held.add(object);
    },
    async takeAway(server) {
      const headers = { "content-type": "application/merge-patch+json" };
      const body = JSON.stringify({ metadata: { finalizers: null } });
      for (const path of held) await server.send({ method: "PATCH", path, headers, body });
      for (const path of clusterWide) await server.send({ method: "DELETE", path, headers: {} });
    },
  };
}

/** Of something that is in no namespace. */
function isCollection(path: string): boolean {
  return /^\/(api\/v1|apis\/[^/]+\/[^/]+)\/[^/]+$/.test(path);
}
