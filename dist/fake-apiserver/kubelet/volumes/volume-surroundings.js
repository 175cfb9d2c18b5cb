/** Why a volume cannot be made (yet), as the event that tells of it. */
export class VolumeError extends Error {
    name = "VolumeError";
    reason;
    constructor({ reason, message }) {
        super(message);
        this.reason = reason;
    }
}
export function mountFailure(volume, why) {
    return new VolumeError({
        reason: "FailedMount",
        message: `MountVolume.SetUp failed for volume "${volume}" : ${why}`,
    });
}
