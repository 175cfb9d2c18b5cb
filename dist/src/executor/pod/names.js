const MAX_LENGTH = 63;
const SUFFIX_LENGTH = 8;
/** Name of a runner's slot, the same for every job in it (executor facts 3.1). */
export function slotName(shortToken, projectId, slot) {
    return `runner-${shortToken}-project-${projectId}-concurrent-${slot}`
        .toLowerCase()
        .replace(/[^-a-z0-9]/g, "")
        .replace(/^[^a-z0-9]+/, "")
        .slice(0, MAX_LENGTH);
}
/** Name of one object of a job: unique, and at most 63 characters long. */
export function objectName(base, random) {
    return `${base.slice(0, MAX_LENGTH - SUFFIX_LENGTH - 1)}-${random.text(SUFFIX_LENGTH)}`;
}
