import type { RequestSide } from "../../../../../shared/contracts/meeting-requests-content.ts";

/** Who meets whom, one under the other. */
export function PairOfSides({ sides }: { sides: readonly RequestSide[] }) {
  return (
    <ul className="room__sides">
      {sides.map(({ participantId, organizationName, name }) => (
        <li key={participantId}>
          <strong>{organizationName}</strong> <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
