/** Build of Windows -> the release whose helper image its kernel can run: servers, and the client systems built from them. */
const RELEASES: Record<string, string> = {
  "17763": "1809",
  "19043": "1809",
  "19044": "1809",
  "19045": "1809",
  "20348": "21H2",
  "22000": "21H2",
  "22621": "21H2",
  "22631": "21H2",
  "26100": "24H2",
  "26200": "24H2",
};

/** `10.0.20348` or `10.0.20348.2031` -> `21H2`; undefined for a Windows without helper image. */
export function windowsRelease(build: string): string | undefined {
  const [major, minor, number] = build.split(/[. ]+/);
  return major === "10" && minor === "0" && number !== undefined ? RELEASES[number] : undefined;
}
