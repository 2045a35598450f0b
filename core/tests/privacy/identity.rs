//! The register of identity: merged in any order, and silent.

use super::Outcome;
use super::clock::clock;
use super::kit::{NAME, NOTE, NUMBER, PHONE, Town};
use gridward::access::{Identity, IdentityRefused, IdentityRegister, IdentityText, Person};
use gridward::base::Instant;
use serde_json::json;

fn person(id: &str) -> Result<Person, gridward::base::IdError> {
    Ok(Person::Resident(id.parse()?))
}

fn named(name: &str) -> Identity {
    Identity { name: Some(IdentityText::new(name)), ..Identity::default() }
}

#[test]
fn the_later_writing_of_each_field_holds_in_whatever_order_copies_meet() -> Outcome {
    let (one, two) = ("phone-1".parse()?, "phone-2".parse()?);
    let (morning, noon): (Instant, Instant) = (clock("2021-08-20 09:00")?, clock("2021-08-20 12:00")?);
    let (mut a, mut b, mut c) = (IdentityRegister::default(), IdentityRegister::default(), IdentityRegister::default());
    let phone = Identity { phone: Some(IdentityText::new(PHONE)), ..Identity::default() };
    a.state(person("r-1")?, named("Wang Xiuyin"), morning, &one)?;
    b.state(person("r-1")?, named(NAME), noon, &two)?;
    b.state(person("r-2")?, named("Li"), noon, &two)?;
    c.state(person("r-1")?, phone, morning, &one)?;
    c.forget(&person("r-2")?);
    let merged = |order: [&IdentityRegister; 4]| {
        order.into_iter().fold(IdentityRegister::default(), |mut all, next| {
            all.merge(next.clone());
            all
        })
    };
    let all = merged([&a, &b, &c, &a]);
    for order in [[&c, &b, &a, &b], [&b, &c, &c, &a], [&a, &c, &b, &c]] {
        assert!(merged(order) == all, "the order of copies matters");
    }
    let known = all.identity(&person("r-1")?).ok_or("r-1 is not known")?;
    assert_eq!(known.name.as_ref().map(IdentityText::reveal), Some(NAME));
    assert_eq!(known.phone.as_ref().map(IdentityText::reveal), Some(PHONE));
    assert!(all.identity(&person("r-2")?).is_none(), "who was taken out comes back");
    // What was written is read as it was, and a device whose clock runs behind still has the last word.
    let read: IdentityRegister = serde_json::from_str(&serde_json::to_string(&all)?)?;
    assert!(read == all);
    let mut late = all.clone();
    late.state(person("r-1")?, named("Wang"), morning, &one)?;
    late.merge(all);
    let name = late.identity(&person("r-1")?).and_then(|known| known.name);
    assert_eq!(name.as_ref().map(IdentityText::reveal), Some("Wang"));
    Ok(())
}

#[test]
fn the_register_is_in_no_log_digest_or_dump_and_the_engine_judges_without_it() -> Outcome {
    let (mut with, mut without) = (Town::new("phone-1")?, Town::new("phone-1")?);
    let before = with.engine.digest();
    with.introduce()?;
    assert_eq!(with.engine.digest(), before);
    assert_eq!(with.engine.lines(), without.engine.lines());
    let dump = format!("{:?} {:#?}", with.engine, with.engine.identities());
    let shown = format!("{:?}", with.engine.identities().identity(&person("r-wang")?));
    for secret in [NAME, PHONE, NUMBER, NOTE] {
        assert!(!dump.contains(secret) && !shown.contains(secret), "{secret} is printed");
    }
    let question = json!({"date": "2021-08-20"});
    assert_eq!(with.call("report", &question)?, without.call("report", &question)?);
    Ok(())
}

#[test]
fn what_is_no_name_number_or_telephone_is_refused_without_being_repeated() -> Outcome {
    let (replica, now) = ("phone-1".parse()?, clock("2021-08-20 09:00")?);
    let mut register = IdentityRegister::default();
    let text = |text: &str| Some(IdentityText::new(text));
    let wrong = [
        Identity { name: text("a\u{7}"), ..Identity::default() },
        Identity { phone: text("ring the bell"), ..Identity::default() },
        Identity { number: text("340524198001010011"), ..Identity::default() },
        Identity { note: text(&"x".repeat(501)), ..Identity::default() },
    ];
    for identity in wrong {
        let shown = [&identity.name, &identity.phone, &identity.number, &identity.note];
        let shown: Vec<String> = shown.into_iter().flatten().map(|text| text.reveal().to_owned()).collect();
        let error = register.state(person("r-1")?, identity.clone(), now, &replica).err().ok_or("accepted")?;
        assert!(shown.iter().all(|text| !error.to_string().contains(text.as_str())), "{error}");
    }
    assert!(register.is_empty());
    register.forget(&person("r-1")?);
    let refused = register.state(person("r-1")?, named(NAME), now, &replica);
    assert_eq!(refused, Err(IdentityRefused::Erased));
    register.state(person("r-2")?, Identity { number: text(NUMBER), ..named(NAME) }, now, &replica)?;
    assert_eq!(register.search("秀英"), [person("r-2")?]);
    assert_eq!(register.search(&NUMBER.to_lowercase()), [person("r-2")?]);
    assert!(register.search("3405").is_empty() && register.search(" ").is_empty());
    // An empty text takes a field out.
    register.state(person("r-2")?, Identity { number: text(""), ..Identity::default() }, now, &replica)?;
    assert_eq!(register.identity(&person("r-2")?).and_then(|known| known.number), None);
    Ok(())
}
