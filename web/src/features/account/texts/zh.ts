/** Sign-in, profile and the shell of signed-in pages. */
const texts = {
  organization: "当前单位",
  staffGroup: "审核与管理",
  toPortal: "回到公开首页",
  mine: "{{name}}的账户",
  signOut: "退出登录",
  welcome: {
    title: "欢迎使用对接",
    text: "首次登录请填写联系资料，并阅读隐私告知。之后即可登记单位、发布需求与成果。",
    again: "隐私告知已更新",
    againText: "请阅读新的隐私告知。同意后继续使用。",
    leave: "暂不同意，退出登录",
  },
  profile: {
    title: "个人资料",
    name: "姓名",
    phone: "手机或固定电话",
    phoneUse: "供审核人员核对经办身份，不公开。",
    email: "电子邮箱",
    emailUse: "审核结果和到期提醒发到这里，不公开。",
    language: "通知与界面语言",
    consent: "我已阅读并同意",
    notice: "隐私告知（{{version}} 版）",
    consentNeeded: "请阅读并勾选同意；不同意则无法继续使用登录后的功能。",
    agreeAndSave: "同意并继续",
    save: "保存",
    saved: "已保存",
  },
  consents: { title: "同意记录", entry: "{{at}} 同意 {{version}} 版隐私告知" },
  number: { title: "人员编号", text: "需要运营单位授予工作角色时，请提供此编号：" },
};
export default texts;
