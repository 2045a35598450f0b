// Words for codes. Most are in the engine's messages; here are those that no reason needs.
import { session } from "../../app/session.js";
import { words } from "../../engine/words.js";

type Pair = readonly [en: string, zh: string];

const CODES: Readonly<Record<string, Pair>> = {
  female: ["female", "女"], male: ["male", "男"],
  home: ["at home", "在家"],
  negative: ["negative", "阴性"], positive: ["positive", "阳性"], weak: ["weakly positive", "弱阳性"],
  invalid: ["not valid", "无效"], indeterminate: ["not clear", "不确定"],
  unavailable: ["not there", "未能找到本人"], uncooperative: ["would not", "不配合"],
  owner: ["owner", "业主"], occupier: ["occupier", "住户"], tenant: ["tenant", "租户"], landlord: ["landlord", "房东"],
  commercial: ["shop or business", "商铺"], lodging: ["lodging", "旅宿"],
  site: ["site", "场所"], block: ["block", "片区"],
  statement: ["own statement", "本人陈述"], ticket: ["ticket", "票据"], codeRecord: ["record of the code", "行程码记录"],
  identity: ["identity card", "身份证件"], itinerary: ["itinerary", "行程"], testResult: ["test result", "检测结果"],
  case: ["somebody infected", "感染者"], closeContact: ["a close contact", "密切接触者"],
  work: ["at work", "工作"], transport: ["on the way", "交通"], company: ["in company", "聚会"], care: ["caring", "照护"], passing: ["in passing", "擦肩而过"],
  vaccination: ["vaccination", "接种"], booster: ["booster", "加强针"], recovery: ["recovered", "康复"],
  doorFirst: ["door first", "先上门"], phoneFirst: ["phone first", "先电话"], both: ["both", "两者"],
  stranger: ["stranger", "陌生人"], moveIn: ["moving in", "迁入"], moveOut: ["moving out", "迁出"], other: ["something else", "其他"],
  planned: ["as planned", "期满"], held: ["held until something is there", "待条件满足"], lifted: ["lifted by an authority", "主管部门解除"],
  capped: ["ended by the legal limit", "达到法定上限"], converted: ["another plan took over", "转入其他方案"],
  replaced: ["another plan took its place", "由其他方案取代"], cleared: ["what it depended on is over", "所依据情形已结束"],
  noFollowUp: ["not followed", "无需随访"], underFollowUp: ["being followed", "随访中"], completed: ["completed", "已完成"],
  lost: ["cannot be found", "失访"], canceled: ["called off", "已取消"],
  exposure: ["exposure", "暴露"], symptoms: ["symptoms", "症状"], order: ["order", "决定"], zone: ["zone", "管控区"],
  due: ["to be taken now", "应检"], taken: ["taken", "已采"],
  green: ["green", "绿"], blue: ["blue", "蓝"], amber: ["amber", "黄"], yellow: ["yellow", "黄"], red: ["red", "红"],
  in: ["in", "进"], out: ["out", "出"], allow: ["let through", "放行"], escort: ["escorted", "陪同"], hold: ["held", "暂留"], refuse: ["turned away", "劝返"],
  duty: ["a duty", "履职"], health: ["health", "健康"], enquiry: ["an enquiry", "询问"], tracing: ["tracing", "追踪"], audit: ["an audit", "审计"], emergency: ["an emergency", "紧急"],
  open: ["open", "未解除"], resolved: ["resolved", "已解除"],
  normalReading: ["a normal reading", "体温正常"], corrected: ["corrected", "已更正"], visited: ["somebody looked after it", "已上门查看"],
  asked: ["the person asked", "本人要求"], ordered: ["ordered", "上级要求"],
  none: ["none", "无"],
};

/** The word for a code. */
export function codeText(code: string): string {
  const pair = CODES[code];
  const own = pair?.[session.language.value === "zh" ? 1 : 0];
  const engine = words.value?.code(code);
  return engine !== undefined && engine !== code ? engine : (own ?? code);
}

/** The word for a code where the engine's means something else: `home` is where somebody is, and no quarantine. */
export const ownCodeText = (code: string): string =>
  CODES[code]?.[session.language.value === "zh" ? 1 : 0] ?? codeText(code);
