const KNOWN = [
    [/No space left on device/, "the kernel allows no more namespaces here, see /proc/sys/user/max_*_namespaces"],
    [
        /Operation not permitted|Permission denied/,
        "a container's seccomp profile, AppArmor or a setting of the kernel forbids it; in Docker, --privileged allows it",
    ],
];
/** What the programs said that could not make namespaces, with what it means: `unshare: unshare failed: … (…)`. */
export function refusalReason(said) {
    const text = said.trim().replaceAll(/\s*\n\s*/g, "; ");
    if (text === "")
        return "the first process ended without a word";
    const meaning = KNOWN.find(([pattern]) => pattern.test(text))?.[1];
    return meaning === undefined ? text : `${text} (${meaning})`;
}
