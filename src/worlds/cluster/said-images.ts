import type { ClusterClient } from "../../clusters/index.ts";

/** Names of images as a runner said them, where the cluster has others for them. */
export interface SaidImages {
  /** The cluster's name; what it was said as is remembered. */
  rewrite(name: string): string;
  /** The same client, which tells of pods with the names that were said. */
  told(client: ClusterClient): ClusterClient;
}

export function saidImages(rewriteImage: (name: string) => string): SaidImages {
  const said = new Map<string, string>();

  function nameBack(object: unknown): void {
    const { spec } = object as { spec?: { containers?: unknown; initContainers?: unknown } };
    for (const list of [spec?.containers, spec?.initContainers]) {
      if (!Array.isArray(list)) continue;
      for (const container of list as { image?: string }[]) {
        const name = said.get(container.image ?? "");
        if (name !== undefined) container.image = name;
      }
    }
  }

  return {
    rewrite(name) {
      const own = rewriteImage(name);
      if (own !== name) said.set(own, name);
      return own;
    },
    told: (client) => ({
      ...client,
      async list(path, query) {
        const answer = await client.list(path, query);
        answer.items.forEach(nameBack);
        return answer;
      },
      watch: (path, query, onEvent, signal) =>
        client.watch(
          path,
          query,
          (event) => {
            nameBack(event.object);
            onEvent(event);
          },
          signal,
        ),
    }),
  };
}
