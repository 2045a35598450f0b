//! What stands in a record where a person stood who was erased, and how the record knows the person again.

use super::{EventId, Fingerprint, PersonMark, ResidentId};

/// Stands where words stood that could tell of somebody. It says that there were words: rules ask for that.
pub const ERASED_TEXT: &str = "[erased]";

/// How the name begins that stands for somebody who was erased. Hosts choose no such ids.
const PREFIX: &str = "erased:";

/// True for the name that stands for somebody, or something of theirs, that was erased.
#[must_use]
pub fn is_erased(text: &str) -> bool {
    text.starts_with(PREFIX)
}

/// The mark of a person, the same on every device.
pub(crate) fn mark_of(id: &str) -> Option<PersonMark> {
    PersonMark::new(&Fingerprint::default().part("person").part(id).finish()).ok()
}

/// The name that stands for whoever an erasure took out: of the erasure itself, not of the person.
pub(crate) fn name_of(erasure: &EventId, mark: &PersonMark) -> Option<ResidentId> {
    let print = Fingerprint::default().part("name").part(erasure.replica.as_str());
    let print = print.part(&erasure.counter.to_string()).part(mark.as_str());
    ResidentId::new(&format!("{PREFIX}{}", print.finish())).ok()
}

/// What stands for a reference, such as the number of a tube, that leads to the person elsewhere. What is covered already
/// stays as it is.
pub(crate) fn cover(text: &str) -> String {
    if is_erased(text) {
        return text.to_owned();
    }
    format!("{PREFIX}{}", Fingerprint::default().part("reference").part(text).finish())
}

/// True where both are one reference, either of them perhaps covered.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || is_erased(a) != is_erased(b) && cover(a) == cover(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered_is_still_one_and_the_same_and_says_nothing() {
        let covered = cover("tube 7");
        assert_eq!(cover(&covered), covered);
        assert!(same("tube 7", &covered) && same(&covered, "tube 7") && !same(&covered, "tube 8"));
        assert!(!covered.contains("tube"));
    }

    #[test]
    fn a_subject_is_taken_out_of_what_it_was_folded_into() {
        let print = |text: &str| Fingerprint::default().part(text);
        let folded = print("wang").folded(print("check of Monday"));
        let other = print("wang").replaced_in(&folded, print("erased:1"));
        assert_eq!(other, Some(print("erased:1").folded(print("check of Monday"))));
        assert_eq!(print("wang").replaced_in("no-such-duty", print("erased:1")), None);
    }
}
