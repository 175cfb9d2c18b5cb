/** Whether the API server knows host aliases (Kubernetes 1.7 and later; executor facts 1.2). */
export async function supportsHostAliases(kube, retry, warn, signal) {
    const version = await retry(() => kube.get("/version", signal), signal);
    const major = Number.parseInt(version.major, 10);
    const minor = Number.parseInt(version.minor, 10);
    if (Number.isNaN(major) || Number.isNaN(minor)) {
        const text = `parsing Kubernetes version "${version.major}.${version.minor}"`;
        warn(`Checking for host alias support. Host aliases will be disabled. ${text}`);
        return false;
    }
    return major > 1 || (major === 1 && minor >= 7);
}
