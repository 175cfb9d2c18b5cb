import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { anyBytes, broken, cuts, inPieces, leaving } from "./broken-bytes.ts";
import { httpRequest } from "./http-request.ts";
import { oddText, oddUrlText } from "./odd-text.ts";

/** Git over HTTP: commands that are none, packet lines of wrong lengths, bodies that break off, paths out of the repository. */
export const gitRequests: Attack = {
  name: "git-requests",
  assaults: ({ gitlab }) => {
    const authorization = `Basic ${Buffer.from(`gitlab-ci-token:${gitlab.job.token}`).toString("base64")}`;
    const line = fc.oneof(
      fc.constantFrom(
        "0000",
        "0001",
        "0014command=ls-refs\n",
        "0012command=fetch\n",
        "0009done\n",
        "fffe",
        "0032want 0000000000000000000000000000000000000000\n",
      ),
      oddText.map((text) => `${(text.length + 4).toString(16).padStart(4, "0")}${text}`),
    );
    const body = fc.oneof(
      fc.array(line, { maxLength: 6 }).map((lines) => Buffer.from(lines.join(""))),
      anyBytes,
    );
    const asked = fc.oneof(
      fc.constantFrom(
        "info/refs?service=git-upload-pack",
        "info/refs?service=git-receive-pack",
        "info/refs",
        "HEAD",
        "git-upload-pack",
        "git-upload-pack",
      ),
      oddUrlText,
      fc.constantFrom("../../../../etc/passwd", "objects/info/packs", "info/lfs/objects/batch", "git-receive-pack"),
    );
    return fc
      .record({
        asked,
        body: fc.option(broken(body), { nil: undefined }),
        protocol: fc.oneof(fc.constant("version=2"), oddText),
        encoding: fc.constantFrom("identity", "gzip", ""),
        cuts,
        leaving,
      })
      .map(({ asked, body, protocol, encoding, cuts, leaving }) => {
        const request = httpRequest(
          body === undefined ? "GET" : "POST",
          `/${gitlab.project}.git/${asked}`.replaceAll(/[^\u0021-\u00ff]/g, "?"),
          [
            ["Authorization", authorization],
            ["Git-Protocol", protocol.replaceAll(/[^\u0020-\u00ff]/g, "?")],
            ["Content-Type", "application/x-git-upload-pack-request"],
            ["Content-Encoding", encoding],
            ["Connection", "close"],
          ],
          body,
        );
        return Object.assign(
          { door: "gitlab" as const, as: "http/1.1" as const, parts: inPieces(request, cuts) },
          leaving,
        );
      });
  },
};
