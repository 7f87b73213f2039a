/** Texts of this feature. */
const texts = {
  title: "审核与管理",
};
export default texts;
