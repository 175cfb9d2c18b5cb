import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

interface Manifest {
  name: string;
  version: string;
  [key: string]: unknown;
}

export interface LocalRegistry {
  url: string;
  close(): Promise<void>;
}

/**
 * An npm registry that has what is in `node_modules` of the repository and nothing else, so that `npm install` really resolves and
 * unpacks a package's dependencies without a network.
 */
export async function startLocalRegistry(root: string): Promise<LocalRegistry> {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as { packages: object };
  const found = new Map<string, Map<string, { manifest: Manifest; folder: string }>>();
  for (const place of Object.keys(lock.packages)) {
    if (!place.startsWith("node_modules/")) continue;
    const folder = path.join(root, place);
    const manifest = manifestIn(folder);
    if (manifest === undefined) continue;
    const versions = found.get(manifest.name) ?? new Map();
    found.set(manifest.name, versions.set(manifest.version, { manifest, folder }));
  }

  const server = createServer((request, response) => {
    const [name = "", version] =
      decodeURIComponent((request.url ?? "/").slice(1))
        .split("?")[0]
        ?.split("/-/") ?? [];
    const versions = found.get(name);
    const one = version === undefined ? undefined : versions?.get(version);
    if (one !== undefined) {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      tarball(one.folder).pipe(response);
    } else if (versions === undefined || version !== undefined) {
      response.writeHead(404, { "content-type": "application/json" }).end('{"error":"not found"}');
    } else {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(packument(name, versions)));
    }
  });

  function packument(name: string, versions: Map<string, { manifest: Manifest }>): object {
    const entries = [...versions].map(([version, { manifest }]) => {
      const tarball = `${url}/${encodeURIComponent(name)}/-/${version}`;
      return [version, Object.assign({}, manifest, { dist: { tarball } })] as const;
    });
    return { name, "dist-tags": { latest: entries.at(-1)?.[0] }, versions: Object.fromEntries(entries) };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Undefined for what is only for other platforms. */
function manifestIn(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}

function tarball(folder: string) {
  const options = ["--exclude=./node_modules", "--transform=s,^\\.,package,"];
  const tar = spawn("tar", ["-cf", "-", ...options, "-C", folder, "."], { stdio: ["ignore", "pipe", "inherit"] });
  const gzip = spawn("gzip", ["-1"], { stdio: ["pipe", "pipe", "inherit"] });
  tar.stdout.pipe(gzip.stdin);
  return gzip.stdout;
}
