import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Image } from "../image-catalogue.ts";

const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Name -> tags, the argv that the image runs by itself, and the variables it brings. */
const USERLANDS: Record<string, { tags: string[]; command: string[]; env?: Record<string, string> }> = {
  alpine: { tags: ["latest", "3", "3.18", "3.19", "3.20", "3.21", "3.22", "edge"], command: ["/bin/sh"] },
  busybox: { tags: ["latest", "stable", "musl", "1", "1.36", "1.37"], command: ["sh"] },
  debian: {
    tags: ["latest", "stable", "stable-slim", "11", "12", "13", "bookworm", "bookworm-slim"],
    command: ["bash"],
  },
  ubuntu: { tags: ["latest", "20.04", "22.04", "24.04", "noble", "jammy"], command: ["/bin/bash"] },
  fedora: { tags: ["latest", "41", "42"], command: ["/bin/bash"] },
  ruby: { tags: ["latest", "2.7", "3.2", "3.3", "3.4", "3.3-alpine", "3.4-alpine", "alpine"], command: ["irb"] },
  node: { tags: ["latest", "lts", "18", "20", "22", "24", "20-alpine", "22-alpine", "alpine"], command: ["node"] },
  python: { tags: ["latest", "3", "3.11", "3.12", "3.13", "3.12-slim", "3-alpine", "slim"], command: ["python3"] },
  golang: { tags: ["latest", "1.23", "1.24", "1.25", "alpine"], command: ["bash"] },
  docker: { tags: ["latest", "27", "28", "dind", "27-dind", "28-dind"], command: ["sh"] },
  // The host may have no PowerShell; then the container fails to start, as any image does that lacks its program.
  "mcr.microsoft.com/powershell": { tags: ["latest", "7.4", "7.5", "lts-7.4"], command: ["pwsh"] },
  bash: { tags: ["latest", "5", "5.2"], command: ["bash"] },
};

/** An image without bash: the place where it would be holds a file that cannot be run. */
const SH_ONLY = "faultline/sh-only";

/** Images that are nothing but the host's userland under a well-known name. */
export function plainImages(): Image[] {
  const images = Object.entries(USERLANDS).flatMap(([name, { tags, command, env }]) =>
    tags.map((tag) => ({
      name: `${name}:${tag}`,
      command,
      env: { PATH, ...env },
      content: { files: name === "node" ? { "/usr/local/bin/node": process.execPath } : {} },
    })),
  );
  return [...images, shOnly()];
}

function shOnly(): Image {
  const nothing = fileURLToPath(new URL("programs/no-program", import.meta.url));
  const files: Record<string, string> = { "/usr/bin/bash": nothing };
  // Where sh is bash under another name, it has to stay when bash goes.
  const sh = realpathSync("/bin/sh");
  if (sh.endsWith("/bash")) files["/usr/bin/sh"] = sh;
  return { name: `${SH_ONLY}:1`, command: ["sh"], env: { PATH }, content: { files } };
}
