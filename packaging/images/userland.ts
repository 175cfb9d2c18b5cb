import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { rootCertificates } from "node:tls";
import { createRootFileSystem, type RootFileSystem } from "./root-file-system.ts";

/** Without these neither the executor nor a stage script gets far. */
const NEEDED = `bash sh cat chmod cp cut date dirname basename echo env false find grep head hostname id kill ln ls mkdir mkfifo mktemp mv
  printf ps pwd readlink rm rmdir sed sleep sort stat tail tar tee test timeout touch tr true uname wc xargs gzip`;

/** Taken along where this machine has them. */
const WELCOME = `[ arch awk b2sum base32 base64 chgrp chown chroot cksum cmp comm csplit dd df diff du egrep expand expr factor fgrep flock
  fmt fold free getent getopt groups gunzip hostid install join kill less link logname md5sum mknod mount mountpoint nice nl nohup nproc
  numfmt od paste pathchk pgrep pidof pinky pkill pr printenv ptx realpath rev runcon script seq setsid sha1sum sha224sum sha256sum
  sha384sum sha512sum shred shuf split stdbuf stty sum sync tac top truncate tsort tty umount uniq unlink unxz users vdir watch which who
  whoami xz yes zcat clear curl git-lfs`;

/** Loaded by programs while they run, so that no program names them. */
const LOADED_LATER = ["libgcc_s.so.1", "libnss_files.so.2", "libnss_dns.so.2"];

const FOLDERS = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"];

const CERTIFICATES = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

/**
 * The tools of this machine that jobs use: bash, coreutils, grep, sed, find, tar, ps, git with HTTPS, and what else there is; with the
 * certificates of public CAs and the few files in /etc without which there are no users and no names.
 *
 * @throws Error when a tool is missing that jobs cannot do without
 */
export function createUserland(): RootFileSystem {
  const files = createRootFileSystem();
  for (const name of ["bin", "sbin", "lib", "lib64"]) {
    files.folder(`/usr/${name}`);
    files.link(`/${name}`, `usr/${name}`);
  }
  for (const place of ["/dev", "/proc", "/sys", "/run", "/etc", "/home", "/var/tmp", "/tmp", "/root"])
    files.folder(place);
  for (const place of ["/tmp", "/var/tmp"]) files.folder(place, 0o1777);
  files.folder("/root", 0o700);
  files.link("/var/run", "/run");

  const missing = bringPrograms(files, NEEDED);
  bringPrograms(files, WELCOME);
  if (!bringGit(files)) missing.push("git");
  if (missing.length > 0) {
    throw new Error(`not found in ${FOLDERS.join(", ")}: ${missing.join(", ")}; install what has them, and try again`);
  }
  bringLoadedLater(files);
  for (const optional of ["/usr/lib/locale/C.utf8", "/lib/terminfo", "/usr/share/zoneinfo/UTC"]) {
    if (existsSync(optional)) files.copy(optional, optional);
  }
  writeEtc(files);
  return files;
}

function bringPrograms(files: RootFileSystem, names: string): string[] {
  const missing: string[] = [];
  for (const name of names.split(/\s+/)) {
    const place = FOLDERS.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (place === undefined) missing.push(name);
    else files.bring(place);
  }
  return missing;
}

/** Git is more than its program: what it starts lies in a folder of its own, and new repositories are copies of a template. */
function bringGit(files: RootFileSystem): boolean {
  if (bringPrograms(files, "git").length > 0) return false;
  const folder = spawnSync("git", ["--exec-path"], { encoding: "utf8" }).stdout.trim();
  files.copy(folder, folder);
  const templates = path.resolve(folder, "../../share/git-core/templates");
  if (existsSync(templates)) files.copy(templates, templates);
  return true;
}

function bringLoadedLater(files: RootFileSystem): void {
  const folders = new Set(
    [...files.entries.keys()].filter((place) => /\.so\b/.test(place)).map((place) => path.dirname(place)),
  );
  for (const folder of folders) {
    for (const name of LOADED_LATER) {
      const library = path.join(folder, name);
      if (existsSync(library)) files.bring(library);
    }
  }
}

function writeEtc(files: RootFileSystem): void {
  files.text("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/bin/sh\n");
  files.text("/etc/group", "root:x:0:\nnogroup:x:65534:\n");
  files.text("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
  files.text(
    "/etc/os-release",
    'NAME="Faultline"\nID=faultline\nPRETTY_NAME="Faultline\'s image of a machine\'s own tools"\n',
  );
  const certificates = CERTIFICATES.find((file) => existsSync(file));
  const place = "/etc/ssl/certs/ca-certificates.crt";
  if (certificates === undefined) files.text(place, `${rootCertificates.join("\n")}\n`);
  else files.copy(place, certificates);
  files.link("/etc/ssl/cert.pem", "certs/ca-certificates.crt");
}
