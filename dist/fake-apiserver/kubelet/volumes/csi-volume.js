import { objectAt } from "../../storage/json.js";
import { mountFailure, VolumeError } from "./volume-surroundings.js";
import { writeFiles } from "./write-files.js";
/** A driver that is there although no pod of it runs: its volumes are folders with a file for each of their attributes. */
const EXAMPLE_DRIVER = "attributes.csi.example";
/**
 * An inline volume of a CSI driver, in the kubelet's order of checks: the CSIDriver object, its lifecycle modes, the driver on the node.
 */
export async function csiVolume({ store }, volume, { driver, readOnly = false, volumeAttributes = {} }, dir) {
    const object = store.get("csidrivers.storage.k8s.io", undefined, driver);
    const refused = (why) => new VolumeError({
        reason: "FailedMount",
        message: `MountVolume.NewMounter initialization failed for volume "${volume}" : volume mode "Ephemeral" not supported by driver ${driver} (${why})`,
    });
    if (object === undefined)
        throw refused("no CSIDriver object");
    const modes = objectAt(object, "spec")["volumeLifecycleModes"];
    const list = Array.isArray(modes) ? modes : ["Persistent"];
    if (!list.includes("Ephemeral"))
        throw refused(`only supports [${list.map((mode) => JSON.stringify(mode)).join(" ")}]`);
    if (driver !== EXAMPLE_DRIVER) {
        const missing = `driver name ${driver} not found in the list of registered CSI drivers`;
        throw mountFailure(volume, `kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: ${missing}`);
    }
    const files = Object.entries(volumeAttributes).map(([path, value]) => ({ path, content: Buffer.from(value) }));
    return { folder: await writeFiles(dir, files), readOnly };
}
