import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pages, type Page } from "./pages.ts";

const all = pages();
const texts = new Map(all.map(({ file, text }) => [file, text]));

/** What a page links to in this repository, from the root, with the heading that is meant. */
function links({ file, text }: Page): { line: number; target: string; heading: string | undefined }[] {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [place = "", heading] = link.split("#");
      const target = place === "" ? file : path.join(path.dirname(file), decodeURIComponent(place));
      return [{ line: index + 1, target, heading }];
    }),
  );
}

/** The names under which a page's headings can be reached, as GitLab and GitHub make them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("what pages speak of", () => {
  it("is there where they link to it, with its heading", () => {
    const dead = all.flatMap((page) =>
      links(page).flatMap(({ line, target, heading }) => {
        const at = `${page.file}:${line}: ${target}`;
        if (!existsSync(target)) return [`${at} is not there`];
        const text = texts.get(target);
        return heading === undefined || text === undefined || headings(text).includes(heading)
          ? []
          : [`${at} has no heading #${heading}`];
      }),
    );
    expect(dead).toEqual([]);
    expect(all.flatMap(links).length).toBeGreaterThan(50);
  });

  it("is there where they name a file or folder of the repository", () => {
    const named =
      /`((?:src|docs|scenarios|test|proving|packaging|generators|bench|fake-apiserver|fake-gitlab|api-proxy)\/[\w./-]+)`/g;
    const dead = all.flatMap(({ file, text }) =>
      [...text.matchAll(named)].flatMap(([, name = ""]) =>
        [name, `${name}.yaml`].some((each) => existsSync(each)) ? [] : [`${file}: ${name}`],
      ),
    );
    expect(dead).toEqual([]);
  });
});
