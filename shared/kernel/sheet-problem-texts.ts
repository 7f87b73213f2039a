import type { Bilingual } from "./bilingual.ts";

/** What can be wrong with a sheet, its rows and cells, and with asking for an import or an export. */
export const sheetProblemTexts = {
  "sheet.format": {
    zh: "只接受 XLSX 或 CSV 文件；旧的 XLS 文件请先另存为 XLSX。",
    en: "Only XLSX and CSV files are taken; save an old XLS file as XLSX first.",
  },
  "sheet.too_large": {
    zh: "汇总表不能超过 20 MB，请分成几个文件导入。",
    en: "A sheet may weigh 20 MB at most; please split it into several files.",
  },
  "sheet.not_a_workbook": {
    zh: "这不是可以打开的 XLSX 文件，可能已损坏、加密或改过扩展名。请用表格软件另存为 XLSX 后重试。",
    en: "This is no XLSX file that can be opened: it may be damaged, encrypted or renamed. Save it as XLSX and try again.",
  },
  "sheet.too_large_inside": {
    zh: "文件解压后过大，无法读取。请删除图片和多余内容，或分成几个文件导入。",
    en: "Unpacked, the file is too large to be read; remove pictures and whatever is not needed, or split it.",
  },
  "sheet.too_many_rows": {
    zh: "一次最多导入 {limit} 行，请分成几个文件。",
    en: "At most {limit} rows are taken at a time; please split the file.",
  },
  "sheet.too_many_columns": {
    zh: "最多 {limit} 列，请删除不需要的列。",
    en: "At most {limit} columns; please remove those that are not needed.",
  },
  "sheet.empty": { zh: "表中没有数据行。", en: "There are no rows of data in the sheet." },
  "sheet.no_headings": {
    zh: "前 {limit} 行中没有找到表头。表头至少要有名称列（如“需求名称”）和另一列可识别的内容。",
    en: "No headings were found in the first {limit} lines; a title column and one more that is known are needed.",
  },
  "sheet.encoding": {
    zh: "文件编码无法识别。请用 UTF-8 或 GB18030（GBK）编码另存，或改用 XLSX。",
    en: "The encoding is not known; save the file as UTF-8 or GB18030 (GBK), or as XLSX.",
  },
  "sheet.csv_broken": {
    zh: "第 {line} 行附近的引号或分隔符不完整，无法读取。请改用 XLSX，或检查该行。",
    en: "Quotes or separators near line {line} do not add up; check that line, or use XLSX.",
  },
  "sheet.binary": {
    zh: "这不是文本文件。若是表格文件，请以 XLSX 格式上传。",
    en: "This is no text; if it is a spreadsheet, upload it as XLSX.",
  },
  "cell.formula": {
    zh: "单元格是公式而没有计算结果，请改为填写内容。",
    en: "The cell is a formula without a result; please type the value.",
  },
  "cell.error_value": {
    zh: "单元格是错误值（如 #N/A），请改为填写内容。",
    en: "The cell holds an error such as #N/A; please type the value.",
  },
  "cell.choice": {
    zh: "“{value}”不是可选的内容，可填：{choices}。",
    en: "Not one of the choices: “{value}”; write one of {choices}.",
  },
  "cell.chain_unknown": {
    zh: "没有“{value}”这条产业链，可填：{choices}。",
    en: "There is no chain “{value}”; choose from: {choices}.",
  },
  "cell.chain_near": {
    zh: "没有“{value}”这条产业链，是否为“{near}”？请更正后再导入。",
    en: "There is no chain “{value}”; did they mean “{near}”? Please correct it.",
  },
  "cell.district_unknown": {
    zh: "没有“{value}”这个县（市、区）或功能区，请写全称，如“南湖区”。",
    en: "There is no district or zone “{value}”; write its full Chinese name.",
  },
  "cell.other_unit": {
    zh: "“{value}”不属于本次征集的推荐单位。",
    en: "The place “{value}” does not belong to the unit that collects.",
  },
  "cell.money": {
    zh: "“{value}”不是金额，请填以万元为单位的数字，如 50 或 30-80，或填“面议”。",
    en: "Not an amount: “{value}”; write units of 10,000 CNY such as 50 or 30-80.",
  },
  "cell.money_unit": {
    zh: "本列以万元为单位，“{value}”带有其他单位，无法确定金额；请换算成万元后填写数字。",
    en: "The column is in units of 10,000 CNY, but “{value}” says another unit; please convert it and write the number.",
  },
  "cell.date": {
    zh: "“{value}”不是有效日期，请写成 2026-09-30 或 2026年9月30日。",
    en: "Not a date: “{value}”; write it as 2026-09-30.",
  },
  "cell.date_ambiguous": {
    zh: "“{value}”分不清年、月、日，请写成 2026-09-30。",
    en: "In “{value}” year, month and day cannot be told apart; write it as 2026-09-30.",
  },
  "cell.industry_unknown": {
    zh: "“{value}”不是国民经济行业大类代码，请填如 C34，或留空。",
    en: "Not a GB/T 4754 division: “{value}”; write one such as C34, or leave it empty.",
  },
  "cell.email": { zh: "“{value}”不是电子邮箱地址。", en: "Not an email address: “{value}”." },
  "cell.sole_trader": {
    zh: "个体工商户不是法人，不能作为发布单位。",
    en: "A sole trader is no legal person and cannot post.",
  },
  "cell.owner_needed": {
    zh: "缺少单位名称。",
    en: "The organization's name is missing.",
  },
  "cell.name_differs": {
    zh: "该信用代码在平台登记的单位是“{name}”，与表中名称不同，请核对。",
    en: "This code is registered here for “{name}”, not for the name in the sheet; please compare.",
  },
  "cell.masked_mobile": {
    zh: "文字中的 {count} 个手机号码已遮盖；联系方式请填在联系电话列。",
    en: "Mobile numbers in the text ({count}) were masked; contacts belong in their own column.",
  },
  "cell.masked_landline": {
    zh: "文字中的 {count} 个固定电话号码已遮盖；联系方式请填在联系电话列。",
    en: "Landline numbers in the text ({count}) were masked; contacts belong in their own column.",
  },
  "cell.masked_id_number": {
    zh: "文字中的 {count} 个身份证号码已遮盖；平台不收集身份证号码。",
    en: "Identity card numbers in the text ({count}) were masked; none are collected here.",
  },
  "cell.indicators_in_text": {
    zh: "技术指标没有写成“名称≤数值单位”的形式，已保留在正文中。",
    en: "The indicators are not written as “name ≤ number unit”; they were kept in the text.",
  },
  "cell.formula_result": {
    zh: "单元格是公式，采用了表中保存的计算结果。",
    en: "The cell is a formula; the result stored in the sheet was taken.",
  },
  "cell.merged_filled": {
    zh: "合并单元格的内容已用于其中每一行。",
    en: "The content of a merged cell was used for each of its rows.",
  },
  "cell.shortened": {
    zh: "文字过长，只读取了前 {limit} 个字。",
    en: "The text is too long; only its first {limit} characters were read.",
  },
  "import.not_found": {
    zh: "找不到这次导入，可能已过保存期或您无权查看。",
    en: "There is no such import; it may be past its time, or you may not see it.",
  },
  "import.stale": {
    zh: "导入状态已变化，请刷新后再操作。",
    en: "The import has changed in the meantime; reload and try again.",
  },
  "import.state": {
    zh: "导入的当前状态不允许此操作。",
    en: "The import's present state does not allow this.",
  },
  "import.unit": {
    zh: "请指明为哪个推荐单位征集，且须在您的职责范围内。",
    en: "Say for which unit this was collected; it must be one that you look after.",
  },
  "import.file_forgotten": {
    zh: "上传的原文件只保留两天，现已删除。请重新导入。",
    en: "The uploaded file is kept for two days only and is gone now; please import it again.",
  },
  "import.column_twice": {
    zh: "同一项内容不能取自两列。",
    en: "Two columns cannot hold the same thing.",
  },
  "import.column_unknown": { zh: "表中没有这一列。", en: "The sheet has no such column." },
  "import.row_not_found": { zh: "没有这一行。", en: "There is no such row." },
  "import.row_state": {
    zh: "这一行的当前状态不允许此操作。",
    en: "The row's present state does not allow this.",
  },
  "import.row_written_before": {
    zh: "同一单位的同名内容已经导入过。",
    en: "The same title of the same organization was imported before.",
  },
  "import.row_repeated": {
    zh: "与第 {row} 行重复：同一单位、同一名称。",
    en: "It repeats line {row}: the same organization, the same title.",
  },
  "import.row_resembles": {
    zh: "该单位已有同名内容。确认不同的，可以选择导入。",
    en: "The organization has an item of this title already; take the row in if it is another one.",
  },
  "import.promise_needed": {
    zh: "请先在默认值中确认：表中内容不涉及国家秘密。",
    en: "First confirm among the defaults that nothing in the sheet is a state secret.",
  },
  "import.nothing_to_write": { zh: "没有可以写入的行。", en: "No row is ready to be written." },
  "import.broken_off": {
    zh: "处理中断，已记录。请重新发起；已写入的行不会重复。",
    en: "The work broke off and was recorded; start it again, what was written is not written twice.",
  },
  "export.not_found": {
    zh: "找不到这个导出文件，可能已过保存期。",
    en: "There is no such export; it may be past its time.",
  },
  "export.organization_needed": {
    zh: "请指明导出哪个单位的内容。",
    en: "Say whose items are to be exported.",
  },
  "item.own_collection": {
    zh: "您本人导入的内容须由另一位审核人员审核。",
    en: "What you imported yourself is reviewed by somebody else.",
  },
} as const satisfies Record<string, Bilingual>;
