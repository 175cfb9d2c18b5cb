import { chain } from "./byte-filter.js";
import { createPhraseMask } from "./phrase-mask.js";
import { createTailMask } from "./tail-mask.js";
const URL_PARAMETERS = [
    "private_token",
    "authenticity_token",
    "rss_token",
    "x-amz-signature",
    "x-amz-credential",
    "x-amz-security-token",
];
const DEFAULT_PREFIXES = [
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
/** A fresh filter for one stream. */
export function createSecretMask(rules) {
    const prefixes = [...rules.tokenPrefixes, "glpat-", ...(rules.allDefaultTokens ? DEFAULT_PREFIXES : [])];
    return chain([
        createPhraseMask(rules.phrases),
        createTailMask(URL_PARAMETERS.flatMap((name) => [`?${name}=`, `&${name}=`]), isUrlValue),
        createTailMask([...new Set(prefixes.filter((prefix) => prefix !== ""))], isTokenByte),
    ]);
}
/** Anything but blanks, control bytes, quotes and `&`. */
function isUrlValue(byte) {
    return byte > 0x20 && byte !== 0x26 && byte !== 0x22 && byte !== 0x27 && byte !== 0x7f;
}
function isTokenByte(byte) {
    return /[A-Za-z0-9_.=-]/.test(String.fromCharCode(byte));
}
