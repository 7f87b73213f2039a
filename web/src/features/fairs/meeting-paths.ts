/** Where the pages of those who take part in meetings at a fair are. */
const fair = (eventId: string): string => `/app/meetings/${eventId}`;

export const meetingPaths = {
  list: "/app/meetings",
  fair,
  join: (eventId: string): string => `${fair(eventId)}/join`,
  people: (eventId: string, participantId: string): string => `${fair(eventId)}/${participantId}/people`,
  requests: (eventId: string, participantId: string): string => `${fair(eventId)}/${participantId}/requests`,
  agenda: (eventId: string, participantId: string): string => `${fair(eventId)}/${participantId}/agenda`,
  calendar: (eventId: string, participantId: string): string => `${fair(eventId)}/${participantId}/calendar`,
  free: (eventId: string, participantId: string): string => `${fair(eventId)}/${participantId}/free`,
  entry: (eventId: string, participantId: string): string => `${fair(eventId)}/${participantId}/entry`,
};
