/** Texts of this feature. */
const texts = {
  title: "",
};
export default texts;
