import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";

const GENERATOR = path.resolve(import.meta.dirname, "../../../generators/protobuf-messages.ts");
const dir = mkdtempSync(path.join(tmpdir(), "faultline-protobuf-"));
afterAll(() => rmSync(dir, { recursive: true }));

const CORE = `package v1
import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/api/resource"
)
type Mood string
type Amounts map[Mood]resource.Quantity
type Wish []string
type Thing struct {
	metav1.TypeMeta \`json:",inline"\`
	metav1.ObjectMeta \`json:"metadata,omitempty" protobuf:"bytes,1,opt,name=metadata"\`
	// words
	Mood Mood \`json:"mood,omitempty" protobuf:"bytes,2,opt,name=mood,casttype=Mood"\`
	Count *int32 \`json:"count,omitempty" protobuf:"varint,4,opt,name=count"\`
	Amounts Amounts \`json:"amounts" protobuf:"bytes,5,rep,name=amounts"\`
	Part \`json:",inline" protobuf:"bytes,6,opt,name=part"\`
	Wishes map[string]Wish \`json:"wishes" protobuf:"bytes,7,rep,name=wishes"\`
	Hidden string \`json:"hidden"\`
}
type Part struct {
	Data []byte \`json:"data" protobuf:"bytes,1,opt,name=data"\`
	Others []Part \`json:"others" protobuf:"bytes,2,rep,name=others"\`
}
`;
const META = `package v1
type ObjectMeta struct {
	Name string \`json:"name" protobuf:"bytes,1,opt,name=name"\`
	CreationTimestamp Time \`json:"creationTimestamp" protobuf:"bytes,8,opt,name=creationTimestamp"\`
}
`;

function generate(kind: string) {
  for (const [folder, text] of [
    ["api/core/v1", CORE],
    ["machinery/pkg/apis/meta/v1", META],
  ] as const) {
    mkdirSync(path.join(dir, folder), { recursive: true });
    writeFileSync(path.join(dir, folder, "types.go"), text);
  }
  const args = [GENERATOR, "1.99", kind, "--", path.join(dir, "api"), path.join(dir, "machinery")];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

it("follows Go types to their messages, with what may be absent, lists, maps, other names and inlined fields", () => {
  expect(JSON.parse(generate("core.Thing").stdout)).toEqual({
    kubernetes: "1.99",
    messages: {
      "core.Part": { "1": "data bytes", "2": "others []core.Part" },
      "core.Thing": {
        "1": "metadata meta.ObjectMeta",
        "2": "mood string",
        "4": "count *int",
        "5": "amounts {}Quantity",
        "6": "- core.Part",
        "7": "wishes {}Items",
      },
      "meta.ObjectMeta": { "1": "name string", "8": "creationTimestamp Time" },
    },
  });
});

it("names a type that is missing", () => {
  expect(generate("core.Nothing").stderr).toContain("no type core.Nothing");
});
