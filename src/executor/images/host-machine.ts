import { release } from "node:os";

/** The machine that the runner itself runs on, in Go's words. */
export interface HostMachine {
  /** linux, windows, darwin, … */
  os: string;
  /** amd64, arm64, … */
  arch: string;
  /** Of Windows: `10.0.20348`. */
  release: string;
}

const SYSTEMS: Record<string, string> = { win32: "windows" };
const ARCHITECTURES: Record<string, string> = { x64: "amd64", ia32: "386", ppc64: "ppc64le" };

export function hostMachine(): HostMachine {
  const { platform, arch } = process;
  return { os: SYSTEMS[platform] ?? platform, arch: ARCHITECTURES[arch] ?? arch, release: release() };
}
