import picomatch from "picomatch";
/** What these patterns know: `*`, `**`, `?`, `[a-z]`, `{a,b}`. */
const MATCHING = { dot: true, nonegate: true, noextglob: true };
/** Refuses an image that `allowed_images` or `allowed_services` does not cover ("Restrict Docker images and services"). */
export function checkAllowed(kind, image, allowed, 
/** Images of config.toml, which need no permission. */
own, log) {
    if (allowed.length === 0 || own.includes(image))
        return;
    if (allowed.some((pattern) => picomatch.isMatch(image, pattern, MATCHING)))
        return;
    log.print("");
    log.error(`The "${image}" image is not present on list of allowed ${kind}:`);
    for (const pattern of allowed)
        log.print(`- ${pattern}`);
    log.print("");
    log.print("Please check runner's configuration: https://docs.gitlab.com/runner/executors/kubernetes/#restrict-docker-images-and-services");
    throw new Error("disallowed image");
}
