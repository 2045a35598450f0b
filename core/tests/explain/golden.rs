//! Whole texts, word for word.

use super::Outcome;
use gridward::base::{Argument, Because, CivilDate, EventId, Instant, Label, Language, ReplicaId, Temperature, Zone};
use gridward::explain::{Explanation, text};
use std::error::Error;

fn label(en: &str, zh: &str) -> Argument {
    Argument::Label(Label { en: en.to_owned(), zh: zh.to_owned() })
}

fn event(counter: u32) -> Result<EventId, Box<dyn Error>> {
    Ok(EventId { replica: ReplicaId::new("phone-1")?, counter })
}

fn quarantine_tree() -> Result<Because, Box<dyn Error>> {
    let at = |text: &str| -> Result<Argument, Box<dyn Error>> { Ok(Argument::Instant(text.parse::<Instant>()?)) };
    let on = |text: &str| -> Result<Argument, Box<dyn Error>> { Ok(Argument::Date(text.parse::<CivilDate>()?)) };
    let degrees =
        |text: &str| -> Result<Argument, Box<dyn Error>> { Ok(Argument::Temperature(text.parse::<Temperature>()?)) };
    let plan = || label("Home quarantine, 14 days", "居家隔离14天");
    let stay = Because::rule("exposure.class")
        .under(Some("Notice 5, row 2"))
        .with("class", label("from a medium-risk area", "中风险地区来（返）人员"))
        .with("area", Argument::Text("320115".to_owned()))
        .with("from", on("2021-08-08")?)
        .with("left", on("2021-08-11")?)
        .with("level", Argument::Code("medium".to_owned()))
        .citing(&event(3)?);
    let fever = Because::rule("health.fever")
        .with("temperature", degrees("37.6")?)
        .with("threshold", degrees("37.3")?)
        .with("at", at("2021-08-24T09:30:00+08:00")?)
        .citing(&event(12)?);
    let well = Because::rule("quarantine.symptomFree")
        .with("hours", Argument::Count(72))
        .with("planned", at("2021-08-26T00:00:00+08:00")?)
        .since(fever);
    let counted = Because::rule("quarantine.plan")
        .with("plan", plan())
        .with("anchor", on("2021-08-11")?)
        .with("free", at("2021-08-27T09:30:00+08:00")?)
        .since(stay)
        .since(well);
    let free: Instant = "2021-08-28T00:00:00+08:00".parse()?;
    Ok(Because::rule("quarantine.measure")
        .with("setting", Argument::Code("home".to_owned()))
        .with("plan", plan())
        .with("stage", Argument::Count(1))
        .with("since", at("2021-08-12T10:00:00+08:00")?)
        .with("free", Argument::Instant(free))
        .since(counted)
        .until(Some(free)))
}

#[test]
fn a_measure_is_explained_in_english() -> Outcome {
    let expected = "\
The measure now is home quarantine, stage 1 of the plan “Home quarantine, 14 days”, since 2021-08-12 10:00; the person is free from 00:00 on 2021-08-28 (the first free moment).
  Because: Under the plan “Home quarantine, 14 days” the days count from 2021-08-11, and the person is free from 2021-08-27 09:30.
    Because: Stay in the area 320115 from 2021-08-08 to 2021-08-11, where the highest level in that time was medium risk: this counts as “from a medium-risk area”. (Rule applied: Notice 5, row 2)
    Because: 72 hours without fever or symptoms must pass first; the planned end was 00:00 on 2021-08-26 (the end of 2021-08-25).
      Because: A temperature of 37.6 °C was taken at 2021-08-24 09:30; from 37.3 °C on it counts as fever.
This changes by itself at 00:00 on 2021-08-28 (the end of 2021-08-27). It rests on 2 recorded facts: phone-1#3, phone-1#12.";
    let explanation = Explanation::new(quarantine_tree()?, Language::English, Zone::CHINA);
    assert_eq!(explanation.text, expected);
    let json = serde_json::to_value(&explanation)?;
    assert_eq!(json.pointer("/because/rule").and_then(|rule| rule.as_str()), Some("quarantine.measure"));
    Ok(())
}

#[test]
fn a_measure_is_explained_in_chinese() -> Outcome {
    let expected = "\
目前为居家隔离，属“居家隔离14天”第1阶段，自2021年8月12日10:00起；解除时间：2021年8月28日00:00（自此刻起解除）。
  因为：按照“居家隔离14天”，自2021年8月11日起计算天数，解除时间：2021年8月27日09:30。
    因为：2021年8月8日至2021年8月11日曾在320115停留，其间当地最高为中风险，判定为“中风险地区来（返）人员”。（依据：Notice 5, row 2）
    因为：须先满72小时无发热、无症状；原定结束时间：2021年8月26日00:00（即2021年8月25日24:00）。
      因为：2021年8月24日09:30测得体温37.6 °C，达到37.3 °C即视为发热。
下一次自动变化的时间：2021年8月28日00:00（即2021年8月27日24:00）。所依据的登记记录共2条：phone-1#3、phone-1#12。";
    assert_eq!(text(&quarantine_tree()?, Language::Chinese, Zone::CHINA), expected);
    Ok(())
}

#[test]
fn a_household_in_a_round_is_explained_in_both_languages() -> Outcome {
    let (at, due): (Instant, Instant) = ("2021-08-25T09:30:00+08:00".parse()?, "2021-08-25T15:30:00+08:00".parse()?);
    let mut visit = Because::rule("screening.visit")
        .with("outcome", Argument::Code("noAnswer".to_owned()))
        .with("at", Argument::Instant(at))
        .with("state", Argument::Code("retryDue".to_owned()));
    for counter in 1..=7 {
        visit = visit.citing(&event(counter)?);
    }
    let retry = Because::rule("screening.retry").with("hours", Argument::Count(6)).with("due", Argument::Instant(due));
    let because = Because::rule("screening.state")
        .with("state", Argument::Code("retryDue".to_owned()))
        .with("round", label("Round 1", "第一轮"))
        .since(visit)
        .since(retry)
        .until(Some(due));
    let english = "\
In the screening round “Round 1” the household stands at: to be visited or called again.
  Because: Visit or call at 2021-08-25 09:30: nobody answered. The household then stood at: to be visited or called again.
  Because: Somebody has to come back or call again within 6 hours, by 2021-08-25 15:30.
This changes by itself at 2021-08-25 15:30. It rests on 7 recorded facts: phone-1#1, phone-1#2, phone-1#3, phone-1#4, phone-1#5 and 2 more.";
    assert_eq!(text(&because, Language::English, Zone::CHINA), english);
    let chinese = "\
在“第一轮”排查中，该户目前为：待再次上门或电话联系。
  因为：2021年8月25日09:30上门或电话联系：无人应答；此后该户为：待再次上门或电话联系。
  因为：须在六小时内再次上门或电话联系，最迟2021年8月25日15:30。
下一次自动变化的时间：2021年8月25日15:30。所依据的登记记录共7条：phone-1#1、phone-1#2、phone-1#3、phone-1#4、phone-1#5，另有2条。";
    assert_eq!(text(&because, Language::Chinese, Zone::CHINA), chinese);
    Ok(())
}
