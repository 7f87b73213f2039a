/** Texts of this feature. */
const texts = {
  title: "工作台",
};
export default texts;
