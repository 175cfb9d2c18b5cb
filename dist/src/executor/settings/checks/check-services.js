/** "Define a list of services". */
export function checkServices({ services }, find) {
    for (const [index, { name, environment }] of services.entries()) {
        if (name === "")
            find.missing(["services", index, "name"], "an image");
        for (const [at, entry] of environment.entries()) {
            if (!entry.includes("="))
                find.wrong(["services", index, "environment", at], entry, '"NAME=value"');
        }
    }
}
