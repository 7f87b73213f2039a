/** Accepting an invitation. */
const invitation = {
  title: "加入单位",
  invites: "{{organization}} 邀请您加入",
  role: "您的角色：{{role}}",
  roleHelp: {
    admin: "可以维护单位信息、管理成员，也可以发布和修改需求、成果。",
    agent: "可以发布、修改需求和成果，上传附件。",
    viewer: "可以查看本单位的需求和成果，不能修改。",
  },
  until: "邀请有效至 {{at}}，只能使用一次。",
  accept: "接受邀请",
  accepted: "已加入 {{organization}}",
  later: "暂不接受",
  invalid: "链接可能抄写不全，或已被撤回。请让发出邀请的管理员重新生成链接。",
  state: {
    accepted: "这个邀请已被使用。若不是您本人使用，请联系单位管理员。",
    revoked: "管理员已撤回这个邀请。",
    expired: "邀请已过期，请让管理员重新生成链接。",
  },
  toWorkspace: "进入工作台",
};
export default invitation;
