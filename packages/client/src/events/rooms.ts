/**
 * The room of a `message` event, such as `User <ada> joined room <collaboration_1>` or `ada left room collaboration_1`. Whoever
 * hears it is in that room, since nobody else is told.
 *
 * @returns undefined for any other text.
 */
export function roomOf(message: unknown): string | undefined {
  if (typeof message !== 'string') return undefined
  return /\b(?:joined|left) room <?(collaboration_\d+(?:_organization_\d+)?)>?$/.exec(message)?.[1]
}

/** The room that the events of a collaboration's tasks and runs are sent to. */
export function collaborationRoom(collaborationId: number): string {
  return `collaboration_${collaborationId}`
}

/** Whether events of tasks are sent to a room. Those of one organization only hear of their own nodes. */
export function isTaskRoom(room: string): boolean {
  return !room.includes('_organization_')
}
