import { writeFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ApiServer } from "../../fake-apiserver/index.ts";
import type { GitLab, ObjectStore } from "../../fake-gitlab/index.ts";
import { clusterAccess } from "./cluster-access.ts";
import { serviceAccountUser } from "./runner-objects.ts";
import type { Connection } from "./subject-config.ts";
import type { HandedToken, World } from "./world.ts";

/** The ways of the subject, and of its jobs' accounts, into a cluster: by tokens of the server that stands before it. */
export async function openSubjectAccess(
  api: Pick<ApiServer, "url" | "caPem" | "addToken" | "addClientCertificate" | "onRevocation">,
  options: {
    subjectUser: string;
    /** Of the jobs. */
    namespace: string;
    /** Existing folder. */
    dir: string;
    gitlab: GitLab;
    store: ObjectStore;
    baseDirs?: Connection["baseDirs"];
  },
): Promise<Pick<World, "connection" | "access" | "subjectUser" | "tokenOf" | "handedTokens">> {
  const { subjectUser, namespace, dir, gitlab, store, baseDirs } = options;
  const handedTokens: HandedToken[] = [];
  const tokenFiles: string[] = [];
  const connection: Connection = {
    gitlabUrl: gitlab.url,
    runnerToken: gitlab.runnerToken,
    apiUrl: api.url,
    caFile: path.join(dir, "ca.crt"),
    bearerToken: api.addToken(subjectUser),
    namespace,
    objectStore: {
      serverAddress: `${store.address.host}:${store.address.port}`,
      accessKey: store.accessKey,
      secretKey: store.secretKey,
      bucket: store.bucket,
    },
    ...(baseDirs === undefined ? {} : { baseDirs }),
  };
  await writeFile(connection.caFile, api.caPem);
  api.onRevocation((renew) => {
    // At once, so that nobody reads a file that is being written.
    if (renew) for (const file of tokenFiles) writeFileSync(file, api.addToken(subjectUser), { mode: 0o600 });
  });
  return {
    connection,
    subjectUser,
    handedTokens,
    async access(form) {
      const folder = await mkdtemp(path.join(dir, "access-"));
      const access = await clusterAccess(form, { api, connection, user: subjectUser, dir: folder });
      if (access.tokenFile !== undefined) tokenFiles.push(access.tokenFile);
      return access;
    },
    async tokenOf(account) {
      const [name = "", home = namespace] = account.split("/").toReversed();
      const user = serviceAccountUser(home, name);
      const token = api.addToken(user);
      handedTokens.push({ user, token });
      return token;
    },
  };
}
