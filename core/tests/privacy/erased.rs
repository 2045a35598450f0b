//! After an erasure nothing that this device shows, prints or sends tells of the person, in whatever writing.

use super::Outcome;
use super::clock::clock;
use super::kit::{DOOR, NAME, NOTE, NUMBER, PHONE, Town, at};
use serde_json::json;

/// The writings in which a text can stand in an answer, a line, or a dump.
fn writings(text: &str) -> Vec<String> {
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let escaped: String = text
        .encode_utf16()
        .map(|unit| {
            if unit < 128 {
                char::from(u8::try_from(unit).unwrap_or(b'?')).to_string()
            } else {
                format!("\\u{unit:04x}")
            }
        })
        .collect();
    let debug = format!("{text:?}").trim_matches('"').to_owned();
    let json = serde_json::to_string(text).unwrap_or_default().trim_matches('"').to_owned();
    let mut writings = vec![text.to_owned(), hex.to_uppercase(), hex, escaped, debug, json];
    writings.extend(base64(text));
    writings
}

/// What of the base64 of a text is the same wherever it stands in a longer one: three alignments, without the ends that
/// neighbours change.
fn base64(text: &str) -> Vec<String> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let aligned = |skip: usize| -> String {
        let bits: Vec<u8> = std::iter::repeat_n(0_u8, skip)
            .chain(text.bytes())
            .flat_map(|byte| (0..8).rev().map(move |bit| (byte >> bit) & 1))
            .collect();
        let digits =
            bits.chunks_exact(6).map(|six| six.iter().fold(0_usize, |value, bit| value * 2 + usize::from(*bit)));
        let digits: String = digits.filter_map(|digit| DIGITS.get(digit)).map(|digit| char::from(*digit)).collect();
        digits.chars().skip((skip * 8).div_ceil(6)).collect()
    };
    (0..3).map(aligned).filter(|digits| digits.len() >= 6).collect()
}

fn telling(everything: &str) -> Vec<String> {
    let secrets = [NAME, PHONE, NUMBER, NOTE, DOOR, "r-wang", "photo-of-wang-xiuying", "tube-4711"];
    let found = secrets.into_iter().flat_map(writings).filter(|text| everything.contains(text.as_str()));
    found.collect()
}

#[test]
fn before_an_erasure_the_search_finds_everything_that_it_looks_for() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.introduce()?;
    town.story()?;
    let told = telling(&town.everything("2021-08-22 09:00")?);
    for secret in [NAME, PHONE, NUMBER, NOTE, DOOR, "r-wang", "photo-of-wang-xiuying", "tube-4711"] {
        assert!(told.iter().any(|text| text == secret), "{secret} is nowhere: the search proves nothing");
    }
    Ok(())
}

#[test]
fn who_was_erased_is_told_by_no_line_answer_text_or_dump() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.introduce()?;
    town.story()?;
    town.erase("2021-09-30 09:00", &["r-wang"])?;
    for when in ["2021-08-22 09:00", "2021-10-01 09:00"] {
        assert_eq!(telling(&town.everything(when)?), Vec::<String>::new(), "{when}");
    }
    // The other people are as they were.
    assert!(town.engine.lines().contains("for the flat of r li") && town.engine.lines().contains("1-1-101"));
    Ok(())
}

#[test]
fn what_comes_late_is_reduced_as_it_comes_and_no_copy_brings_the_person_back() -> Outcome {
    let mut away = Town::new("phone-1")?;
    away.introduce()?;
    let mut desk = Town::empty("desk")?;
    desk.engine.merge(away.engine.events_since(&desk.engine.version()));
    desk.engine.merge_identities(away.engine.identities().clone());
    desk.erase("2021-09-30 09:00", &["r-wang"])?;

    // The phone was away all the time, and still knows the name.
    away.story()?;
    let register = away.engine.identities().clone();
    desk.engine.merge(away.engine.events_since(&desk.engine.version()));
    desk.engine.merge_identities(register);
    assert_eq!(telling(&desk.everything("2021-10-01 09:00")?), Vec::<String>::new());

    // And forgets it when it hears of the erasure.
    away.engine.merge(desk.engine.events_since(&away.engine.version()));
    assert_eq!(telling(&away.everything("2021-10-01 09:00")?), Vec::<String>::new());
    assert_eq!(away.engine.digest(), desk.engine.digest());
    assert!(away.engine.identities().is_empty() && desk.engine.identities().is_empty());
    Ok(())
}

#[test]
fn two_desks_that_erase_the_same_person_agree() -> Outcome {
    let mut one = Town::new("desk-1")?;
    one.story()?;
    let mut other = Town::empty("desk-2")?;
    other.engine.merge(one.engine.events_since(&other.engine.version()));
    one.erase("2021-09-30 09:00", &["r-wang", "r-li"])?;
    other.erase("2021-09-29 09:00", &["r-wang"])?;
    assert_ne!(one.engine.digest(), other.engine.digest());
    let (for_one, for_other) =
        (other.engine.events_since(&one.engine.version()), one.engine.events_since(&other.engine.version()));
    one.engine.merge(for_one);
    other.engine.merge(for_other);
    assert_eq!(one.engine.lines(), other.engine.lines());
    assert_eq!(one.engine.digest(), other.engine.digest());
    let findings = one.call("findings", &json!({"asOf": {"at": "2021-10-01T09:00:00+08:00"}}))?.to_string();
    assert!(!findings.contains("eventClash"), "{findings}");
    Ok(())
}

#[test]
fn nobody_is_erased_while_held_and_nothing_is_recorded_about_who_was_erased() -> Outcome {
    let mut town = Town::new("phone-1")?;
    let plan = town.engine.config().policy.quarantine.plans.first().map(|plan| plan.id.to_string()).ok_or("no plan")?;
    let order = json!({"resident": "r-wang", "plan": plan, "anchor": "2021-08-20", "basis": "order 7"});
    town.say("2021-08-21 09:00", "measureOrdered", order)?;
    let wang = json!([{"type": "resident", "id": "r-wang"}]);
    let erase = json!({"people": wang, "reason": "ordered"});
    assert_eq!(town.refused("2021-08-22 09:00", "personErased", erase.clone())?, ["reject.underMeasure"]);
    let nobody = json!({"people": [], "reason": "asked"});
    assert_eq!(town.refused("2021-08-22 09:00", "personErased", nobody)?, ["reject.emptyText"]);
    let mark = json!({"people": [{"type": "mark", "id": "0123456789abcdef0123"}], "reason": "asked"});
    assert_eq!(town.refused("2021-08-22 09:00", "personErased", mark)?, ["reject.badText"]);
    town.say("2021-12-20 09:00", "personErased", erase)?;
    let reading = |id: &str| json!({"resident": id, "temperature": "36.5", "channel": "door"});
    assert_eq!(town.refused("2021-12-21 09:00", "readingTaken", reading("r-wang"))?, ["reject.personErased"]);
    let again = json!({"resident": "r-wang", "household": "h-1"});
    assert_eq!(town.refused("2021-12-21 09:00", "residentRegistered", again)?, ["reject.personErased"]);
    // Nor under the name that stands for the person.
    let name = town.engine.household(&"h-1".parse()?, gridward::community::AsOf::at(clock("2021-12-21 09:00")?))?;
    let name = name.members.first().ok_or("nobody is left in the counts")?.to_string();
    assert!(gridward::base::is_erased(&name));
    assert_eq!(town.refused("2021-12-21 09:00", "readingTaken", reading(&name))?, ["reject.personErased"]);
    town.say("2021-12-21 09:00", "residentRegistered", json!({"resident": "r-wang-2", "household": "h-1"}))?;
    // What was refused has told the log nothing: the permit of the same id is that of somebody else.
    let (from, until) = (clock("2021-12-21 09:00")?, clock("2021-12-31 09:00")?);
    let permit = |id: &str| json!({"permit": "permit-9", "holder": {"type": "resident", "id": id}, "from": from, "until": until});
    assert_eq!(town.refused("2021-12-21 09:00", "permitIssued", permit("r-wang"))?, ["reject.personErased"]);
    town.say("2021-12-21 09:00", "permitIssued", permit("r-li"))?;
    town.say("2021-12-22 09:00", "permitRevoked", json!({"permit": "permit-9", "reason": "lost at the market"}))?;
    assert!(town.engine.lines().contains("lost at the market"));
    Ok(())
}

#[test]
fn a_home_that_others_share_keeps_its_door() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.erase("2021-09-30 09:00", &["r-li"])?;
    assert!(town.engine.lines().contains("1-1-101"));
    town.erase("2021-10-01 09:00", &["r-zhao"])?;
    assert!(!town.engine.lines().contains("1-1-101"), "now it was theirs alone");
    // Whoever moves in there later has a door again.
    town.say("2021-10-02 09:00", "addressChanged", json!({"household": "h-2", "place": "b2", "door": "1-1-101"}))?;
    assert!(town.engine.lines().contains("1-1-101"));
    Ok(())
}

#[test]
fn words_about_an_errand_go_whichever_comes_first_and_those_of_others_stay() -> Outcome {
    let mut phone = Town::new("phone-1")?;
    let mut desk = Town::empty("desk")?;
    desk.engine.merge(phone.engine.events_since(&desk.engine.version()));
    desk.erase("2021-09-30 09:00", &["r-li"])?;
    let day = "2021-08-21 09:00";
    let note = |words: &str| json!(words);
    for (request, by, words) in [("q-1", "r-li", "li needs insulin"), ("q-2", "r-zhao", "zhao likes tea")] {
        phone.say(
            day,
            "requestMade",
            json!({
                "request": request, "household": "h-2", "service": "medicine", "askedBy": by, "note": note(words)
            }),
        )?;
        let errand = phone.errand_for("h-2", request, day)?;
        let about = json!({"type": "household", "id": "h-2"});
        let tried = json!({"duty": errand, "subject": about, "note": format!("in vain: {words}")});
        phone.say("2021-08-21 10:00", "dutyAttempted", tried)?;
    }
    // The attempts come before the requests that say whose errands they are.
    let mut late: Vec<_> = phone.engine.events_since(&desk.engine.version());
    late.reverse();
    for event in late {
        desk.engine.merge(vec![event]);
    }
    phone.engine.merge(desk.engine.events_since(&phone.engine.version()));
    for town in [&desk, &phone] {
        assert!(!town.engine.lines().contains("insulin"), "{}", town.engine.lines());
        assert_eq!(town.engine.lines().matches("zhao likes tea").count(), 2);
    }
    assert_eq!(desk.engine.digest(), phone.engine.digest());
    Ok(())
}

#[test]
fn what_is_held_about_somebody_is_written_out_without_others() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.introduce()?;
    town.story()?;
    let viewer = json!({"worker": "w-4", "purpose": "audit"});
    town.call("lookUp", &json!({"viewer": viewer, "resident": "r-wang", "now": "2021-08-21T14:00:00+08:00"}))?;
    let as_of = json!({"at": "2021-08-22T09:00:00+08:00"});
    for (language, reading) in [("en", "temperature taken"), ("zh", "测温")] {
        let asked = json!({"resident": "r-wang", "asOf": as_of, "language": language});
        let export = town.call("exportPerson", &asked)?;
        let records = at(&export, "/records").as_array().ok_or("no records")?;
        // Of the story, the two records about the other home and the gate's opening name somebody else or nobody, and the
        // three about words of duties, watch list and home name the home.
        let named = town.engine.lines().lines().filter(|line| line.contains("\"r-wang\"")).count();
        assert_eq!(records.len(), named);
        assert!(records.iter().any(|record| at(record, "/title") == reading), "{records:?}");
        assert!(records.iter().all(|record| at(record, "/by/role").is_string()));
        let all = export.to_string();
        for other in ["r-li", "p-1", "w-1", "w-4"] {
            assert!(!all.contains(&format!("\"{other}\"")), "{other} is in {all}");
        }
        assert_eq!(at(&export, "/identity/name"), NAME);
        assert_eq!(at(&export, "/lookUps/0/purpose"), "audit");
        assert_eq!(at(&export, "/kept").as_array().map(Vec::len), Some(2));
        assert!(at(&export, "/measures").as_array().is_some_and(|measures| !measures.is_empty()));
    }
    town.erase("2021-12-30 09:00", &["r-wang"])?;
    let after = json!({"resident": "r-wang", "asOf": {"at": "2021-12-31T09:00:00+08:00"}});
    assert!(town.call("exportPerson", &after).is_err());
    Ok(())
}

#[test]
fn words_about_an_entry_go_with_the_entry_also_where_it_was_corrected_or_taken_back() -> Outcome {
    let mut town = Town::new("phone-1")?;
    let day = "2021-08-21 09:00";
    let read = |id: &str, degrees: &str| json!({"resident": id, "temperature": degrees, "channel": "door"});
    for id in ["r-wang", "r-wang", "r-zhao"] {
        town.say(day, "readingTaken", read(id, "36.4"))?;
    }
    let last = town.engine.version().0.values().copied().max().unwrap_or(0);
    let entry = |back: u32| json!({"replica": "phone-1", "counter": last - back});
    let corrected = json!({"kind": "readingTaken", "data": read("r-wang", "36.9")});
    let wrong = json!({"event": entry(2), "fact": corrected, "reason": format!("{NAME} read it out wrong")});
    town.say("2021-08-21 10:00", "entryCorrected", wrong)?;
    town.say("2021-08-21 10:00", "entryRetracted", json!({"event": entry(1), "reason": format!("{NAME} was away")}))?;
    town.say("2021-08-21 10:00", "entryRetracted", json!({"event": entry(0), "reason": "the thermometer is broken"}))?;
    assert!(!telling(&town.everything("2021-08-22 09:00")?).is_empty());
    town.erase("2021-09-30 09:00", &["r-wang"])?;
    assert_eq!(telling(&town.everything("2021-10-01 09:00")?), Vec::<String>::new());
    assert!(town.engine.lines().contains("the thermometer is broken"));
    // What is packed and unpacked again tells nothing either.
    let snapshot = town.engine.snapshot();
    for secret in [NAME, "r-wang"] {
        let bytes = secret.as_bytes();
        assert!(!snapshot.windows(bytes.len()).any(|window| window == bytes), "{secret} is in the snapshot");
    }
    let again = gridward::Engine::restore(town.engine.config().clone(), &snapshot)?;
    assert_eq!(again.digest(), town.engine.digest());
    Ok(())
}
