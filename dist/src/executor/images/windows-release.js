/** Build of Windows -> the release whose helper image its kernel can run: servers, and the client systems built from them. */
const RELEASES = {
    "17763": "1809",
    "20348": "21H2",
    "22000": "21H2",
    "22621": "21H2",
    "22631": "21H2",
    "26100": "24H2",
    "26200": "24H2",
};
/** `10.0.20348` or `10.0.20348.2031` -> `21H2`; undefined for a Windows without helper image. */
export function windowsRelease(build) {
    const number = /^10\.0\.(\d+)(?:\.\d+)*$/.exec(build)?.[1];
    return number === undefined ? undefined : RELEASES[number];
}
