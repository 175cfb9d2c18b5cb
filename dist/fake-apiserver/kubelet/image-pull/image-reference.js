import { createHash } from "node:crypto";
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const DOMAIN = "(?:localhost|[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+|[a-zA-Z0-9-]+(?=:\\d))(?::\\d+)?";
const REFERENCE = new RegExp(`^(?:(${DOMAIN})/)?(${COMPONENT}(?:/${COMPONENT})*)(?::([\\w][\\w.-]{0,127}))?(?:@([a-z0-9+.]+:[0-9a-f]{32,}))?$`);
/** Undefined when no registry could have such a name. */
export function parseImageReference(name) {
    const match = REFERENCE.exec(name);
    const path = match?.[2];
    if (!match || path === undefined)
        return undefined;
    const [, domain = "docker.io", , tag, digest] = match;
    const repository = `${domain}/${domain === "docker.io" && !path.includes("/") ? "library/" : ""}${path}`;
    const version = digest === undefined ? `:${tag ?? "latest"}` : `@${digest}`;
    return {
        canonical: repository + version,
        repository,
        latest: digest === undefined && (tag === undefined || tag === "latest"),
    };
}
/** What a status shows as imageID: images of this world have no layers, so the digest is the name's own. */
export function imageId(reference) {
    return `${reference.repository}@sha256:${createHash("sha256").update(reference.canonical).digest("hex")}`;
}
