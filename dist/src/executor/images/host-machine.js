import { release } from "node:os";
const SYSTEMS = { win32: "windows" };
const ARCHITECTURES = { x64: "amd64", ia32: "386", ppc64: "ppc64le" };
export function hostMachine() {
    const { platform, arch } = process;
    return { os: SYSTEMS[platform] ?? platform, arch: ARCHITECTURES[arch] ?? arch, release: release() };
}
