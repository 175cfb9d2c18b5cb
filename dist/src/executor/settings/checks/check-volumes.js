const PROPAGATIONS = ["None", "HostToContainer", "Bidirectional"];
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** The tables of "Configure volume types"; values with variables are only known in a job. */
export function checkVolumes({ volumes }, find) {
    const names = new Set();
    const paths = new Set();
    for (const [type, list] of Object.entries(volumes)) {
        for (const [index, volume] of list.entries()) {
            const path = ["volumes", type, index];
            const { name, mount_path, mount_propagation, medium = "", driver } = volume;
            checkName([...path, "name"], name, names, find);
            checkMountPath([...path, "mount_path"], mount_path, paths, find);
            find.oneOf([...path, "mount_propagation"], mount_propagation, PROPAGATIONS);
            if (!/^(|Memory|HugePages(-.+)?)$/.test(medium))
                find.wrong([...path, "medium"], medium, '"Memory" or nothing');
            if (driver === "")
                find.missing([...path, "driver"], "the name of a CSI driver");
        }
    }
}
function checkName(path, name, taken, find) {
    if (name === "")
        find.missing(path, "a name");
    else if (name.includes("$"))
        return;
    else if (!DNS_LABEL.test(name))
        find.wrong(path, name, "small letters, digits and -, at most 63 of them");
    else if (taken.has(name))
        find.wrong(path, name, "a name that no other volume has");
    taken.add(name);
}
function checkMountPath(path, mountPath, taken, find) {
    if (mountPath === "")
        find.missing(path, "a path in the container");
    else if (taken.has(mountPath))
        find.wrong(path, mountPath, "a path where no other volume is mounted");
    taken.add(mountPath);
}
