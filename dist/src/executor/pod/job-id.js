const INTEGER = /^[+-]?\d+$/;
const LARGEST = 2n ** 63n - 1n;
/** The numeric user or group that a job asks for. Throws an Error with the reason when it may not have it ("Security validation"). */
export function jobId(text, { name, allowed, report }) {
    const kind = name === "user" ? "UID" : "GID";
    const id = parse(text, kind);
    const entries = allowed.flatMap((entry) => {
        if (INTEGER.test(entry))
            return [BigInt(entry)];
        report(`"${entry}" is no numeric id and is ignored`);
        return [];
    });
    // Numbers are compared, so that no spelling of 0 slips through.
    const isAllowed = allowed.length === 0 ? id !== 0n : entries.includes(id);
    if (!isAllowed)
        throw new Error(`validating ${kind}: ${name} "${text}" is not in the allowed list: [${allowed.join(" ")}]`);
    return Number(id);
}
function parse(text, kind) {
    const problem = (cause) => new Error(`failed to parse ${kind}: strconv.ParseInt: parsing "${text}": ${cause}`);
    if (!INTEGER.test(text))
        throw problem("invalid syntax");
    const id = BigInt(text.replace("+", ""));
    if (id > LARGEST || id < -LARGEST - 1n)
        throw problem("value out of range");
    if (id < 0n)
        throw new Error(`failed to parse ${kind}: negative values not allowed`);
    return id;
}
