/** A pod whose only container says back what it hears. */
export const echoPod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "echo", namespace: "default" },
  spec: {
    restartPolicy: "Never",
    terminationGracePeriodSeconds: 1,
    containers: [
      {
        name: "main",
        image: "alpine:3.20",
        stdin: true,
        command: ["sh", "-c", 'while read -r line; do echo "got $line"; done'],
      },
    ],
  },
};
