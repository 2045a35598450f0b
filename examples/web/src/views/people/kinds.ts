// What entries are called that the engine has no word for: it names those about people, as their papers need it.
import type { Fact } from "gridward/client";
import { session } from "../../app/session.js";
import { words } from "../../engine/words.js";

type Pair = readonly [en: string, zh: string];

const KINDS: Readonly<Partial<Record<Fact["kind"], Pair>>> = {
  communityNamed: ["community named", "社区命名"],
  placeAdded: ["place added", "新增场所"],
  placeChanged: ["place changed", "场所变更"],
  placeClosed: ["place closed", "场所撤销"],
  householdRegistered: ["household registered", "住户建档"],
  addressChanged: ["new door", "门牌变更"],
  householdMerged: ["household became part of another", "并户"],
  householdDissolved: ["household dissolved", "销户"],
  noticePosted: ["notice put on the door", "门上张贴告示"],
  noticeGone: ["notice on the door is gone", "门上告示已被揭下"],
  gridDrawn: ["grid drawn", "划定网格"],
  gridClosed: ["grid closed", "撤销网格"],
  unitJoined: ["unit joined", "单位加入"],
  unitClaimed: ["unit claimed work", "单位认领"],
  unitLeft: ["unit left", "单位退出"],
  workerEnrolled: ["worker enrolled", "人员上岗登记"],
  workerLeft: ["worker left", "人员离岗"],
  squadFormed: ["squad formed", "组建小组"],
  postTaken: ["post taken", "任职"],
  postLeft: ["post left", "离任"],
  postHandedOver: ["post handed over", "岗位交接"],
  deputyNamed: ["deputy named", "指定代理人"],
  areaGraded: ["risk level of an area", "地区风险等级"],
  zoneDeclared: ["zone declared", "划定管控区"],
  zoneLifted: ["zone lifted", "解除管控区"],
  zoneScreened: ["zone screened", "管控区全员检测"],
  environmentSampled: ["samples of the environment", "环境采样"],
  zoneDisinfected: ["zone disinfected", "管控区终末消毒"],
  lastContactStated: ["last contact of the zone", "最后密切接触者"],
  arrivalExpected: ["arrival announced", "返乡预报"],
  roundOpened: ["screening round opened", "开展排查"],
  sightingReported: ["sighting", "发现情况"],
  sightingExplained: ["sighting explained", "情况说明"],
  watchListed: ["on a watch list", "列入关注名单"],
  watchClosed: ["entry of a watch list closed", "关注事项办结"],
  gateOpened: ["gate opened", "开放门岗"],
  gateClosed: ["gate closed", "关闭门岗"],
  permitRevoked: ["permit revoked", "通行证作废"],
  availabilityStated: ["when somebody can serve", "可值守时间"],
  shiftsPlanned: ["shifts planned", "排班"],
  shiftSwapped: ["shift exchanged", "换班"],
  shiftDropped: ["shift dropped", "退班"],
  checkedIn: ["came on duty", "到岗"],
  checkedOut: ["went off duty", "离岗"],
  stockCounted: ["stock counted", "盘点"],
  stockDiscarded: ["stock thrown away", "物资报废"],
  shopReported: ["report on a shop", "商店情况"],
  placeObserved: ["report of an observer", "楼栋观察报告"],
  outreachGiven: ["notice, leaflet or message", "宣传"],
  outreachGone: ["notice gone", "宣传品缺失"],
  personErased: ["people erased", "删除个人信息"],
  responseEnded: ["response ended", "响应结束"],
  entryRetracted: ["entry taken back", "撤回记录"],
  entryCorrected: ["entry corrected", "更正记录"],
  clockCorrected: ["clock put right", "校正设备时钟"],
  deviceRevoked: ["device trusted no longer", "设备停用"],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What an entry of that kind is called. */
export function kindText(kind: string): string {
  const id = `fact.${kind}`;
  if (words.value?.knows(id)) return capital(words.value.message(id));
  const pair = KINDS[kind as Fact["kind"]];
  return pair ? capital(pair[session.language.value === "zh" ? 1 : 0]) : kind;
}
