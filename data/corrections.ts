import type { Correction } from './schemas'

export type { Correction }

/** Every correction, in the order of the notes' own parts: text (A), table (B), lists (C), evaluation (D). */
export const corrections: readonly Correction[] = [
  // A: running text
  { id: 'A1', section: '1.1.1', said: '40B参数的PaLM', right: 'PaLM为540B', why: '漏写了百位的5，综述正文和模型表都是540B。', certainty: 'certain' },
  { id: 'A2', section: '1.1.1', said: '2200B参数的GPT4', right: 'GPT-4的参数量未公布', why: 'OpenAI没有给出规模，模型表里也是空缺，这个数字没有出处。', certainty: 'certain' },
  { id: 'A3', section: '1.3.1', said: '于2023年首次提出', right: 'KM扩展法则提出于2020年', why: '原论文编号是arXiv 2001.08361，2023年是综述自己的年份。', certainty: 'certain' },
  { id: 'A4', section: '1.6.2', said: 'Codex于2020年7月发布', right: 'Codex发布于2021年7月', why: '论文编号2107.03374、模型表和GPT系列图都指向2021年。', certainty: 'certain' },
  { id: 'A5', section: '1.6.2', said: '在代码的数据集上进行了预训练', right: '从GPT模型出发，在GitHub代码上继续训练（微调）', why: 'Codex并非从零训练，论文把这一步称为微调。', certainty: 'high' },
  { id: 'A6', section: '1.6.2', said: '参数规模为175B', right: 'GPT-3.5的参数量未公布', why: '175B是沿用GPT-3的常见推测，官方没有确认。', certainty: 'high' },
  { id: 'A7', section: '1.2', said: '包含数千亿（或更多）参数', right: '保留综述的说法，同时指出例子并不都满足', why: '所举的LLaMA最大只有65B，Galactica为120B，而§3.1又以10B为界。', certainty: 'certain' },
  { id: 'A8', section: '1.1.1', said: '0.3B参数的BERT', right: 'BERT-base为110M，BERT-large为340M', why: '同一名字前后给了两个规模，分别对应两个版本。', certainty: 'high' },
  { id: 'A9', section: '1.2', said: 'up to 340B parameters', right: 'PaLM 2的参数量官方未公布', why: '340B来自媒体对泄露信息的报道，Google没有证实。', certainty: 'high' },
  { id: 'A10', section: '1.2', said: '不是被包含与包含的关系', right: '标明这是我自己的观点', why: '§1.1.1把LLM说成大规模的PLM，两处说法不一致。', certainty: 'certain' },
  { id: 'A11', section: '2.1.2', said: '词汇表和数据对应的向量表示', right: '分词得到词表和词元编号序列', why: '向量由模型的嵌入层产生，不是分词器的输出。', certainty: 'high' },
  { id: 'A12', section: '2.1.2', said: '包括ChatGLM和U-PaLM', right: '综述举的是GLM-130B和U-PaLM', why: 'ChatGLM-6B与GLM-130B同属一族，但综述点名的是后者。', certainty: 'certain' },
  { id: 'A13', section: '1.6.3', said: '有效参数微调', right: '参数高效微调', why: '图例原文是parameter-efficient fine-tuning，“高效”修饰的是微调方式。', certainty: 'certain' },
  { id: 'A14', section: '1.6.3', said: 'MiniGPT-4、PandaGPT、TaoLi等', right: 'MiniGPT-4、PandaGPT属于多模态，TaoLi属于教育', why: '原图把前两者画在多模态框内，而笔记列出的方面里没有多模态。', certainty: 'certain' },
  { id: 'A15', section: '1.6.3', said: '实线部分代表指令微调', right: '实线分两种：绿色为模型继承，蓝色为数据继承', why: '两种都属于指令微调，只说实线会丢掉图例的一半。', certainty: 'certain' },
  { id: 'A16', section: '1.3.2', said: 'Google DeepMind团队', right: 'DeepMind', why: '论文发表于2022年，到2023年4月才与Google Brain合并。', certainty: 'high' },
  { id: 'A17', section: '1.5', said: 'GPT4已经能够使用外部插件', right: '使用插件的是ChatGPT', why: '综述说的是ChatGPT的插件机制，而不是GPT-4模型本身。', certainty: 'certain' },
  { id: 'A18', section: '2.3.1', said: '给一段上下文，然后给一个问题', right: 'ICL的提示由任务描述和若干示例组成', why: '这句话更像阅读理解，作为我的观点只在讲解时提到，并说明定义。', certainty: 'high' },
  { id: 'A19', section: '2.4', said: '基础评测任务', right: '基础与进阶评测任务', why: '表里除了9行基础任务，还有11行进阶任务。', certainty: 'certain' },
  { id: 'A20', section: '3.2', said: '列出五个方向', right: '综述共六个方向，另有“应用与生态”', why: '笔记漏掉了最后一个。', certainty: 'certain' },
  { id: 'A21', section: '3.1', said: '没有考虑早期的预训练语言模型', right: '这是综述的范围，不是贡献；Bert应写作BERT', why: '它界定了讨论对象，而GPT-2在§1.6.2仍有介绍。', certainty: 'certain' },
  { id: 'A22', section: '0', said: 'Pre-training Language Model', right: 'Pre-trained Language Model', why: 'PLM通行的展开用过去分词，指已经训练好的模型。', certainty: 'high' },
  { id: 'A23', section: '1.3.1', said: 'KM公式的常数没有单位', right: 'N为非嵌入参数量，D为词元数，C以PF-days计', why: '没有单位就无法代入数值；按论文，这个C是达到同样损失的最小计算量，普通的C应为0.057和1.6e7。', certainty: 'high' },
  // B: table of models
  { id: 'B1', section: '4.1', said: 'rowspan="31"', right: '未开放30个，全表55个模型', why: '单元格声明跨31行，实际只有30行，25加30是55。', certainty: 'certain' },
  { id: 'B2', section: '4.1', said: 'Alpaca列在不开源', right: 'Alpaca可公开获取（非商业）', why: '代码、数据和权重差值均已发布，综述后来也把它移到了开源一栏。', certainty: 'certain' },
  { id: 'B4', section: '4.1', said: 'Galatica', right: 'Galactica', why: '漏了字母c，§4.2.1的写法才对。', certainty: 'certain' },
  { id: 'B5', section: '4', said: 'PanGU-Σ（§4.1）、CodeX（§4.2.2）', right: 'PanGu-Σ、Codex', why: '同一模型在两处大小写不同，以论文写法为准。', certainty: 'certain' },
  { id: 'B6', section: '4.1', said: 'jurassic_tech_论文链接.pdf', right: 'jurassic_tech_paper.pdf', why: '批量替换时把网址里的paper也换成了中文，链接因此失效。', certainty: 'certain' },
  { id: 'B7', section: '4.1', said: '2023/3', right: '2023/03', why: '最后两行的月份格式与其余各行不同。', certainty: 'certain' },
  { id: 'B8', section: '4.1', said: 'PanGu-α 13', right: '公开版本最大13B，全系列最大200B', why: '表里只给了公开检查点的规模。', certainty: 'certain' },
  { id: 'B9', section: '4.2.1', said: 'opt-iml-30b', right: '模型为175B，链接是30B的检查点', why: '表里的规模与列表里的检查点不是同一个版本。', certainty: 'certain' },
  { id: 'B11', section: '4.1', said: 'NLLB 55', right: 'NLLB为54.5B', why: '55是取整后的数，综述正文给的是545亿。', certainty: 'certain' },
  { id: 'B12', section: '4.1', said: 'Anthropic', right: 'Anthropic LM', why: 'Anthropic是公司名，论文没有给模型起名，为免混淆另起一名。', certainty: 'high' },
  { id: 'B14', section: '4.2', said: 'YaLM等7个模型没有论文条目', right: '48个有条目，7个只有主页或博客', why: '两份论文列表分别提到21个和27个模型，比总表的55个少7个。', certainty: 'certain' },
  { id: 'B15', section: '4.1', said: 'GShard 2020/01', right: '2020年6月', why: '论文编号2006.16668，综述正文也写2020年6月。', certainty: 'certain' },
  { id: 'B16', section: '4.1', said: 'UL2 2022/02', right: '2022年5月', why: '论文编号2205.05131，原来的月份还打乱了表的次序。', certainty: 'high' },
  { id: 'B17', section: '4.1', said: 'mT5 2021/03', right: '2020年10月', why: '论文编号2010.11934，2021年是会议发表的年份。', certainty: 'high' },
  { id: 'B18', section: '4.1', said: 'FLAN 2021/10', right: '2021年9月', why: '论文编号2109.01652，10月对应的是博客文章。', certainty: 'high' },
  // C: lists of papers, corpora and frameworks
  { id: 'C1', section: '4.2.1', said: 'T5、C4：JMLR 2019', right: 'JMLR 2020', why: '2019年是预印本的年份，期刊是第21卷。', certainty: 'high' },
  { id: 'C2', section: '4.2.2', said: 'FLAN：ICLR 2021', right: 'ICLR 2022', why: '论文2021年9月才公开，晚于当年的会议。', certainty: 'high' },
  { id: 'C3', section: '4.2.2', said: 'LaMDA：arXiv 2021', right: 'arXiv 2022', why: '论文编号为2201.08239。', certainty: 'certain' },
  { id: 'C4', section: '4.2.2', said: 'MT-NLG：arXiv 2021', right: 'arXiv 2022', why: '论文编号为2201.11990。', certainty: 'certain' },
  { id: 'C5', section: '4.2.2', said: '三条缺年份或出处', right: 'Chinchilla、Flan-PaLM：arXiv 2022；Jurassic-1：AI21 Labs白皮书2021', why: '前两条只写了arXiv，后一条只写了年份。', certainty: 'high' },
  { id: 'C6', section: '4.2.3', said: 'Pushshift.io：AAAI 2020', right: 'ICWSM 2020', why: '论文发表在AAAI主办的ICWSM，而不是AAAI大会。', certainty: 'high' },
  { id: 'C7', section: '4.2.3', said: 'Guntenburg', right: 'Gutenberg', why: '拼写错误，条目自己的网址就是gutenberg。', certainty: 'certain' },
  { id: 'C8', section: '4.2.4', said: 'Frontiers of Data and Domputing', right: 'Frontiers of Data and Computing', why: '期刊名拼写错误。', certainty: 'certain' },
  { id: 'C9', section: '4.2.3', said: 'el al.', right: 'et al.', why: '拉丁文缩写拼写错误，CC-stories-R和PyTorch两条都有。', certainty: 'certain' },
  { id: 'C10', section: '4.2.4', said: 'Pytorch、REALNEWs', right: 'PyTorch、RealNews', why: '大小写与项目自己的写法不同。', certainty: 'high' },
  { id: 'C11', section: '4.2.1', said: 'Srinivasan et al.', right: 'Iyer et al.', why: 'Srinivasan是名，第一作者姓Iyer。', certainty: 'high' },
  { id: 'C12', section: '4.2.1', said: 'codegen-16B-nl', right: '说明这是自然语言版本，代码版本为multi和mono', why: '链接指向的检查点尚未在代码数据上继续训练。', certainty: 'high' },
  { id: 'C14', section: '4.2.3', said: '各条目的链接不齐', right: '13个语料库，8个有论文，12个有来源链接', why: 'ROOTS缺来源链接，另有5个语料库没有对应论文。', certainty: 'certain' },
  { id: 'C15', section: '4.2', said: '多篇只标arXiv', right: '部分后来正式发表，例如InstructGPT在NeurIPS 2022', why: '列表停在预印本阶段，说法过时但不算错。', certainty: 'high' },
  // D: table of evaluation tasks
  { id: 'D1', section: '2.4', said: 'Honestness', right: 'Honesty', why: '前者不是规范的英文词。', certainty: 'high' },
  { id: 'D2', section: '2.4', said: 'WTQ WikiSQL', right: 'WTQ、WikiSQL是两个数据集', why: '三处漏了逗号，补上后共119次提及、103个不同的数据集。', certainty: 'certain' },
  { id: 'D3', section: '2.4', said: 'GSM8k、KQApro', right: 'GSM8K、KQA Pro', why: '共六个名字与数据集自己的写法不同。', certainty: 'high' },
  { id: 'D4', section: '2.4', said: 'YAGO3-10,YAGO', right: 'YAGO3-10、YAGO', why: '两处逗号前后的空格不规则，按两个数据集拆开。', certainty: 'certain' },
]

const byId = new Map(corrections.map(correction => [correction.id, correction]))

/** The correction of an id, undefined where there is none. */
export function findCorrection(id: string): Correction | undefined {
  return byId.get(id)
}

/**
 * Looks a correction up by its id.
 * @throws Error when there is no such correction.
 */
export function correctionById(id: string): Correction {
  const correction = byId.get(id)
  if (!correction)
    throw new Error(`unknown correction "${id}": add a record with this id to data/corrections.ts`)
  return correction
}
