import * as z from "zod";

/**
 * Appointed by the operator, not by membership. `district` is limited to the recommending units it was given.
 * operator: runs the platform; district: a county office; organizer: a city department; broker: 技术经理人;
 * expert: 评审专家; auditor: reads everything, changes nothing.
 */
export const staffRoles = ["operator", "district", "organizer", "broker", "expert", "auditor"] as const;
export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

/** admin: everything, members too; agent (经办人): items and files; viewer: reads. */
export const memberRoles = ["admin", "agent", "viewer"] as const;
export const MemberRole = z.enum(memberRoles);
export type MemberRole = z.infer<typeof MemberRole>;
