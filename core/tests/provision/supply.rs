//! Stores, shops, and the flow in and out of quarantine (N8, N9, Z7, S15).

use super::kit::{Answer, Desk, Outcome, clock, lean};
use super::runner;
use gridward::community::AsOf;
use gridward::community::FindingKind;
use gridward::engine::{ShopsView, StockView};
use gridward::policy::Policy;
use gridward::report::NightlyReport;
use gridward::supply::SupplyPolicy;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn with_items() -> Answer<Policy> {
    let item = |id: &str| {
        let words = json!({"en": id, "zh": "物"});
        json!({"id": id, "title": words, "unit": words, "lowBelow": 10})
    };
    let mut policy = lean("cn-2021-14")?;
    policy.supply = serde_json::from_value::<SupplyPolicy>(json!({
        "items": [item("mask"), item("noodles"), item("disinfectant"), item("thermometer")],
        "priceRisePercent": 20, "priceStepPercent": 10, "shopsDaily": true
    }))?;
    Ok(policy)
}

fn desk() -> Answer<Desk> {
    let mut desk = Desk::of(with_items()?)?;
    desk.home("h")?;
    desk.person("r1", "h", 1980)?;
    desk.say("2021-08-02 08:00", "workerEnrolled", json!({"worker": "doctor", "role": "staff"}))?;
    Ok(desk)
}

fn donated(item: &str, quantity: u32, donor: &str) -> Value {
    json!({"store": "s", "item": item, "quantity": quantity, "came": {"type": "donated", "donor": donor}})
}

fn issued(item: &str, quantity: u32, to: &Value) -> Value {
    json!({"store": "s", "item": item, "quantity": quantity, "to": to})
}

fn household() -> Value {
    json!({"type": "household", "id": "h"})
}

fn stock(desk: &Desk, at: &str) -> Answer<StockView> {
    Ok(desk.engine.stock(AsOf::at(clock(at)?)))
}

fn shops(desk: &Desk, at: &str) -> Answer<ShopsView> {
    Ok(desk.engine.shops(AsOf::at(clock(at)?)))
}

fn left(desk: &Desk, at: &str, item: &str) -> Answer<Option<u32>> {
    Ok(stock(desk, at)?.items.iter().find(|total| total.item.as_str() == item).map(|total| total.quantity))
}

/// N8: donated noodles, masks and disinfectant, with who gave them; what is there is what came less what went.
#[test]
fn n8_donations_with_their_donors() -> Outcome {
    let mut desk = desk()?;
    desk.say("2021-12-20 09:00", "stockReceived", donated("noodles", 40, "factory"))?;
    desk.say("2021-12-20 10:00", "stockReceived", donated("mask", 500, "owner-7"))?;
    desk.say("2021-12-21 10:00", "stockReceived", donated("mask", 100, "owner-7"))?;
    let bought = json!({"store": "s", "item": "mask", "quantity": 200, "came": {"type": "bought", "price": 39_900}});
    desk.say("2021-12-21 11:00", "stockReceived", bought)?;
    desk.say("2021-12-21 12:00", "stockIssued", issued("mask", 50, &household()))?;
    desk.say("2021-12-21 13:00", "stockIssued", issued("mask", 5, &json!({"type": "worker", "id": "doctor"})))?;
    let wet = json!({"store": "s", "item": "noodles", "quantity": 2, "reason": "wet"});
    desk.say("2021-12-21 14:00", "stockDiscarded", wet)?;
    let seen = stock(&desk, "2021-12-21 15:00")?;
    let donors: Vec<(&str, &str, u32)> =
        seen.donors.iter().map(|line| (line.donor.as_str(), line.item.as_str(), line.quantity)).collect();
    assert_eq!(donors, [("factory", "noodles", 40), ("owner-7", "mask", 600)]);
    assert_eq!(seen.recipients.iter().map(|line| line.quantity).collect::<Vec<_>>(), [50, 5]);
    let totals: Vec<(&str, u32, bool)> =
        seen.items.iter().map(|total| (total.item.as_str(), total.quantity, total.low)).collect();
    let expected = [("disinfectant", 0, true), ("mask", 745, false), ("noodles", 38, false), ("thermometer", 0, true)];
    assert_eq!(totals, expected);
    let masks = seen.lines.iter().find(|line| line.item.as_str() == "mask").ok_or("no masks")?;
    assert_eq!((masks.balance.donated, masks.balance.bought, masks.balance.paid), (600, 200, 39_900));
    // As of an earlier instant there was what had come by then.
    assert_eq!(left(&desk, "2021-12-20 12:00", "mask")?, Some(500));
    let report = desk.report("2021-12-21")?;
    let flow = report.supply.ok_or("no supply")?.items.into_iter().find(|(item, _)| item.as_str() == "mask");
    let flow = flow.map(|(_, flow)| (flow.opening, flow.r#in, flow.out, flow.closing));
    assert_eq!(flow, Some((500, 300, 55, 745)));
    Ok(())
}

/// N8: more than is there is refused, with how much there is; also where it would leave too little for what was issued
/// since. Two devices that each give out the last are found.
#[test]
fn n8_nothing_is_issued_that_is_not_there() -> Outcome {
    let mut desk = desk()?;
    desk.say("2021-12-20 09:00", "stockReceived", donated("mask", 10, "d"))?;
    assert_eq!(desk.refused("2021-12-20 10:00", "stockIssued", issued("mask", 11, &household()))?, ["notInStore"]);
    assert_eq!(desk.refused("2021-12-20 10:00", "stockIssued", issued("gold", 1, &household()))?.len(), 2);
    assert_eq!(desk.refused("2021-12-20 10:00", "stockReceived", donated("mask", 0, "d"))?, ["emptyText"]);
    let mut phone = desk.device("phone")?;
    desk.say("2021-12-20 11:00", "stockIssued", issued("mask", 8, &household()))?;
    phone.say("2021-12-20 12:00", "stockIssued", issued("mask", 7, &household()))?;
    let late = desk.say_late("2021-12-20 10:00", "2021-12-20 13:00", "stockIssued", issued("mask", 3, &household()));
    assert!(late.is_err(), "eight of ten were issued since");
    desk.sync(&mut phone)?;
    assert_eq!(desk.found(FindingKind::StockShort, "2021-12-20 13:00")?, ["s"]);
    assert_eq!(left(&desk, "2021-12-20 13:00", "mask")?, Some(0));
    let balance = stock(&desk, "2021-12-20 13:00")?.lines.pop().ok_or("no line")?.balance;
    assert_eq!((balance.issued, balance.short), (10, 5));
    // Only who takes out what is not there is told of a shortage.
    let told = |balance| serde_json::to_value(balance).map(|told| told.get("short").cloned());
    assert_eq!(told(balance)?, Some(json!(5)));
    assert_eq!(told(gridward::supply::Balance::default())?, None, "nothing was short");
    // A count corrects, and states the difference.
    desk.say("2021-12-21 09:00", "stockCounted", json!({"store": "s", "item": "mask", "quantity": 4}))?;
    let balance = stock(&desk, "2021-12-21 10:00")?.lines.pop().ok_or("no line")?.balance;
    let difference = balance.differences.first().ok_or("no difference")?;
    assert_eq!((balance.quantity, balance.found, difference.expected, difference.counted), (4, 4, 0, 4));
    // What goes to another store is there, and not here.
    desk.say("2021-12-21 11:00", "stockIssued", issued("mask", 3, &json!({"type": "store", "id": "gate"})))?;
    let lines = stock(&desk, "2021-12-21 12:00")?.lines;
    assert_eq!(
        lines.iter().map(|line| (line.store.as_str(), line.balance.quantity)).collect::<Vec<_>>(),
        [("gate", 3), ("s", 1)]
    );
    assert_eq!(left(&desk, "2021-12-21 12:00", "mask")?, Some(4));
    Ok(())
}

/// Z7: masks, disinfectant and a thermometer brought to somebody at home: who got what.
#[test]
fn z7_supplies_are_issued_to_a_person() -> Outcome {
    let mut desk = desk()?;
    let person = json!({"type": "resident", "id": "r1"});
    for (item, quantity) in [("thermometer", 1), ("mask", 14), ("disinfectant", 1)] {
        desk.say("2021-12-20 09:00", "stockReceived", donated(item, 20, "d"))?;
        desk.say("2021-12-20 10:00", "stockIssued", issued(item, quantity, &person))?;
    }
    let got: Vec<(String, u32)> = stock(&desk, "2021-12-20 11:00")?
        .recipients
        .into_iter()
        .map(|line| (line.item.to_string(), line.quantity))
        .collect();
    let expected = [("disinfectant", 1), ("mask", 14), ("thermometer", 1)];
    assert_eq!(got, expected.map(|(item, quantity)| (item.to_owned(), quantity)));
    Ok(())
}

fn shop(shop: &str, price: Option<u32>, stock: &str) -> Value {
    json!({"shop": shop, "item": "noodles", "price": price, "stock": stock})
}

/// N9: two shops, no price rise, no shortage: and what it looks like when there is one, or nobody has looked.
#[test]
fn n9_two_shops_no_price_rise_no_shortage() -> Outcome {
    let mut desk = desk()?;
    for (day, price) in [("20", 500), ("21", 520), ("22", 530)] {
        for name in ["north", "south"] {
            desk.say(&format!("2021-12-{day} 18:00"), "shopReported", shop(name, Some(price), "enough"))?;
        }
    }
    let fine = shops(&desk, "2021-12-22 20:00")?;
    assert_eq!((fine.shops.len(), fine.price_rises, fine.shortages), (2, 0, 0));
    assert!(fine.shops.iter().all(|shop| shop.reported_today && shop.days_missing.is_empty()));
    for kind in [FindingKind::PriceRisen, FindingKind::ShopShortage, FindingKind::ShopNotReported] {
        assert!(desk.found(kind, "2021-12-22 20:00")?.is_empty(), "{kind:?}");
    }
    let report: NightlyReport = desk.report("2021-12-22")?;
    let heads = report.supply.ok_or("no supply")?;
    assert_eq!((heads.shops, heads.shops_reported, heads.price_rises, heads.shortages), (2, 2, 0, 0));
    // 20 % above the first price is allowed; one fen more is not. From one report to the next 10 % are.
    desk.say("2021-12-23 09:00", "shopReported", shop("north", Some(580), "low"))?;
    desk.say("2021-12-23 10:00", "shopReported", shop("north", Some(600), "low"))?;
    assert_eq!(shops(&desk, "2021-12-23 10:00")?.price_rises, 0);
    desk.say("2021-12-23 11:00", "shopReported", shop("north", Some(601), "low"))?;
    assert_eq!(desk.found(FindingKind::PriceRisen, "2021-12-23 11:00")?, ["north"]);
    desk.say("2021-12-23 12:00", "shopReported", shop("south", Some(584), "enough"))?;
    let south = shops(&desk, "2021-12-23 12:00")?.shops.pop().and_then(|mut shop| shop.lines.pop()).ok_or("no line")?;
    assert_eq!(south.price_rise.map(|rise| (rise.from.0, rise.to.0, rise.percent)), Some((530, 584, 10)));
    desk.say("2021-12-23 13:00", "shopReported", shop("south", None, "out"))?;
    assert_eq!(desk.found(FindingKind::ShopShortage, "2021-12-23 13:00")?, ["south"]);
    // On the day after nobody looks: the day after that it is found.
    assert!(desk.found(FindingKind::ShopNotReported, "2021-12-24 23:59")?.is_empty());
    assert_eq!(desk.found(FindingKind::ShopNotReported, "2021-12-25 00:00")?, ["north", "south"]);
    Ok(())
}

/// S15: a constant flow in and out of quarantine: opening + in − out = closing, and each day opens as the last closed.
#[test]
fn s15_in_and_out_by_day() -> Outcome {
    let mut desk = Desk::of(lean("cn-2021-14")?)?;
    desk.home("h")?;
    for number in 0..12_u32 {
        let id = format!("r{number}");
        desk.person(&id, "h", 1980)?;
        let day = 10 + number % 4;
        let order =
            json!({"resident": id, "plan": "central-14-home-7", "anchor": format!("2021-08-{day}"), "basis": "x"});
        desk.say(&format!("2021-08-{day} 09:00"), "measureOrdered", order)?;
        if number % 3 == 0 {
            let lifted = json!({"resident": id, "authority": "a", "reason": "mistake"});
            desk.say(&format!("2021-08-{} 10:00", day + 3), "measureLifted", lifted)?;
        }
    }
    let (mut last, mut ins, mut outs) = (0, 0, 0);
    for day in 9..31 {
        let report = desk.report(&format!("2021-08-{day:02}"))?;
        let flow = report.total.flow;
        assert_eq!(flow.opening, last, "{day}");
        assert_eq!(flow.opening + flow.r#in - flow.out, flow.closing, "{day}");
        assert_eq!(flow.closing, report.total.central + report.total.home, "{day}");
        (last, ins, outs) = (flow.closing, ins + flow.r#in, outs + flow.out);
    }
    assert_eq!((ins, outs, last), (12, 4, 8));
    Ok(())
}

/// A ledger: item, what happens, how much, and the hour.
fn ledgers() -> impl Strategy<Value = Vec<(u8, u8, u32, u32)>> {
    prop::collection::vec((0_u8..2, 0_u8..5, 0_u32..30, 0_u32..72), 0..30)
}

/// Against a naive model: what is there is what came less what went, as far as it was there; counts set it; nothing is
/// ever negative; and the order in which two devices learn of it does not matter.
#[test]
fn the_balance_is_the_sum_of_the_ledger() -> Outcome {
    let fault = |error: Box<dyn std::error::Error>| TestCaseError::fail(error.to_string());
    runner(48).run(&ledgers(), |mut ledger| {
        let mut desks = [desk().map_err(fault)?, Desk::of(with_items().map_err(fault)?).map_err(fault)?];
        ledger.sort_by_key(|(_, _, _, hour)| *hour);
        let mut naive: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for (place, (item, what, quantity, hour)) in ledger.iter().enumerate() {
            let item = if *item == 0 { "mask" } else { "noodles" };
            let at = format!("2021-12-{:02} {:02}:{place:02}", 20 + hour / 24, hour % 24);
            let (there, _) = naive.get(item).copied().unwrap_or_default();
            let [desk, _] = &mut desks;
            let (kind, data, fits) = match what {
                0 | 1 => ("stockReceived", donated(item, *quantity, "d"), *quantity > 0),
                2 => ("stockIssued", issued(item, *quantity, &household()), (1..=there).contains(quantity)),
                3 => {
                    let data = json!({"store": "s", "item": item, "quantity": quantity, "reason": "wet"});
                    ("stockDiscarded", data, (1..=there).contains(quantity))
                }
                _ => ("stockCounted", json!({"store": "s", "item": item, "quantity": quantity}), true),
            };
            if !fits {
                prop_assert!(!desk.refused(&at, kind, data).map_err(fault)?.is_empty());
                continue;
            }
            desk.say(&at, kind, data).map_err(fault)?;
            let (sum, moves) = naive.entry(item).or_default();
            *moves += 1;
            *sum = match what {
                0 | 1 => *sum + quantity,
                2 | 3 => *sum - quantity,
                _ => *quantity,
            };
        }
        let [desk, phone] = &mut desks;
        let mut events = desk.engine.events_since(&phone.engine.version());
        events.reverse();
        for event in events {
            phone.engine.merge(vec![event]);
        }
        prop_assert_eq!(phone.engine.digest(), desk.engine.digest());
        let end = "2021-12-24 00:00";
        let seen = stock(phone, end).map_err(fault)?;
        for (item, (sum, _)) in &naive {
            prop_assert_eq!(left(phone, end, item).map_err(fault)?, Some(*sum));
        }
        for line in &seen.lines {
            let b = &line.balance;
            prop_assert_eq!(b.donated + b.bought + b.moved_in + b.found, b.issued + b.discarded + b.lost + b.quantity);
            prop_assert_eq!(b.short, 0);
        }
        prop_assert!(phone.found(FindingKind::StockShort, end).map_err(fault)?.is_empty());
        // Day by day: opening + in − out = closing, and each day opens as the last closed.
        let mut last: BTreeMap<String, u32> = BTreeMap::new();
        for day in 20..24 {
            let report = phone.report(&format!("2021-12-{day}")).map_err(fault)?;
            for (item, flow) in report.supply.unwrap_or_default().items {
                prop_assert_eq!(flow.opening, last.get(item.as_str()).copied().unwrap_or_default());
                prop_assert_eq!(flow.opening + flow.r#in - flow.out, flow.closing);
                last.insert(item.to_string(), flow.closing);
            }
        }
        Ok(())
    })?;
    Ok(())
}
