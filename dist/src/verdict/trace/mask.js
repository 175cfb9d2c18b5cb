const MASKED = "[MASKED]";
const URL_PARAMETERS = /([?&](?:private_token|authenticity_token|rss_token|x-amz-signature|x-amz-credential|x-amz-security-token)=)[^\s&"'\0-\x20\x7f]+/gi;
const TOKEN_PREFIXES = [
    "gloas-",
    "gldt-",
    "glrt-",
    "glcbt-",
    "glrtr-",
    "glptt-",
    "glft-",
    "glimt-",
    "glagent-",
    "glsoat-",
    "glffct-",
    "_gitlab_session=",
    "gltok-",
];
/**
 * What a runner must make of script output (executor facts 8.6), byte for byte as Latin-1 text: masked values, the longest
 * first where several begin at one byte, then secrets in URLs, then known kinds of tokens after their prefix; `further` are prefixes that the job names.
 */
export function maskOutput(output, values, allTokens, further = []) {
    const latin = [...new Set(values)]
        .map((value) => Buffer.from(value).toString("latin1"))
        .filter((value) => value !== "");
    const phrases = latin.toSorted((a, b) => b.length - a.length).map((value) => RegExp.escape(value));
    let text = output.toString("latin1");
    if (phrases.length > 0)
        text = text.replaceAll(new RegExp(phrases.join("|"), "g"), MASKED);
    const known = [...further.map((prefix) => RegExp.escape(prefix)), "glpat-", ...(allTokens ? TOKEN_PREFIXES : [])];
    const prefixes = known.join("|");
    text = text
        .replaceAll(URL_PARAMETERS, `$1${MASKED}`)
        .replaceAll(new RegExp(`(${prefixes})[A-Za-z0-9_.=-]+`, "gi"), `$1${MASKED}`);
    return Buffer.from(text, "latin1");
}
