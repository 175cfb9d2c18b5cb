import { existsSync } from "node:fs";
import { programPath } from "../program-path.ts";

/** The programs of the host that make and enter namespaces. */
export interface NamespaceTools {
  unshare: string;
  nsenter: string;
  /** What starts programs in a container, the quickest shell there is: the `sh` of an image may be bash, which takes twice as long to start. */
  shell: string;
  /** Whoever may not make namespaces as root needs a user namespace around everything. */
  asRoot: boolean;
  /** What brings the loopback device up. */
  network: { ip: string } | { perl: string };
}

/** Where containers see it too. */
const DASH = "/usr/bin/dash";

const NEEDED = ["unshare", "nsenter", "setpriv", "mount", "umount", "pivot_root", "cp", "mkdir", "mkfifo", "env", "sh"];

/** The tools, or what is missing. */
export function findNamespaceTools(): Omit<NamespaceTools, "asRoot"> | string {
  if (process.platform !== "linux") return `namespaces are a feature of Linux, this is ${process.platform}`;
  const missing = NEEDED.filter((name) => programPath(name) === undefined);
  if (missing.length > 0) return `missing programs: ${missing.join(", ")}`;
  const ip = programPath("ip");
  const perl = programPath("perl");
  if (ip === undefined && perl === undefined) return "neither ip nor perl is there to bring the loopback device up";
  return {
    unshare: programPath("unshare") ?? "unshare",
    nsenter: programPath("nsenter") ?? "nsenter",
    shell: existsSync(DASH) ? DASH : "sh",
    network: ip === undefined ? { perl: perl ?? "perl" } : { ip },
  };
}
