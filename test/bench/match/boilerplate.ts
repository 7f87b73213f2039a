/**
 * Needs as programmes print them around what is needed, `{}`. Our own words, used for measuring only: neither the
 * phrasing that the engine ships nor any parameter was chosen with them.
 */
export const templates: readonly string[] = [
  "我公司急需{}方面的关键技术，现有工艺效率低、成本高，希望联合高校开展技术攻关，实现产业化应用。",
  "需求背景：受国外技术封锁影响，企业研发进展缓慢。拟解决的关键问题：{}。预期成果：申请专利，建立示范应用，提高产品性能。",
  "本企业面向市场需求，计划对{}进行研究与开发，要求技术指标达到国内领先水平，具有推广价值。",
  "针对生产中存在的质量不稳定问题，寻求{}的解决方案，能够提供技术支持和系统设计，降低生产成本。",
  "技术难题征集：{}。该技术是制约公司发展的瓶颈，需要具有相关研究基础的科研院所共同研究，合作方式为委托开发或联合开发。",
  "为推动产业转型升级，提升自主创新能力，拟引进{}的先进成果，进行中试和规模化生产，经济效益显著。",
  "企业正在实施技术改造，亟需掌握{}的核心方法，通过理论分析和实验验证优化工艺参数，保证产品可靠性。",
  "榜单任务：开展{}研究，突破共性技术，形成完整的技术体系和标准，并在行业内得到应用。",
];

/** The n-th text in the template whose turn it is. */
export const wrapped = (text: string, n: number): string =>
  (templates[n % templates.length] as string).replace("{}", text);
