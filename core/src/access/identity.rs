//! The register of identity: who the people are whom the log knows by opaque ids.
//!
//! It stands beside the log and can be kept, encrypted and withheld apart from it. Nothing of it is in a log, digest,
//! report or file, and the engine judges without it. Two copies are merged field by field: of two writings of a field the
//! one that was written later holds, so neither order nor repetition of merges can matter.

use super::Erased;
use crate::base::{
    HybridTime, IdentityError, Instant, PartyId, PersonMark, ReplicaId, ResidentId, WorkerId, check_identity_number,
    mark_of,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Longest text that a field may hold, in bytes.
const MAX_TEXT: usize = 500;

/// Whom an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Person {
    /// A resident.
    Resident(ResidentId),
    /// A party outside: an owner, a contact.
    Party(PartyId),
    /// Somebody who works for the community.
    Worker(WorkerId),
}

impl Person {
    fn gone(&self) -> Option<Gone> {
        Some(match self {
            Self::Resident(id) => Gone::Resident(mark_of(id.as_str())?),
            Self::Party(id) => Gone::Party(mark_of(id.as_str())?),
            Self::Worker(id) => Gone::Worker(mark_of(id.as_str())?),
        })
    }
}

/// Somebody of whom nothing is kept any more: a mark, so that copies of the entry are known when they come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
enum Gone {
    Resident(PersonMark),
    Party(PersonMark),
    Worker(PersonMark),
}

/// A text about somebody. It is shown to whoever asks for it by name, and printed nowhere by itself.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct IdentityText(String);

impl IdentityText {
    /// Takes a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text, for whoever may see it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for IdentityText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Who somebody is, as far as it is known and kept; in a statement, what is left out stays as it was, and an empty text
/// takes out what was there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Identity {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<IdentityText>,
    /// The telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<IdentityText>,
    /// The identity number (GB 11643). A host that does not need it leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<IdentityText>,
    /// What helps to reach the person: whom to ring first, which bell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<IdentityText>,
}

/// Why something does not go into the register. What was to go in is not repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityRefused {
    /// A text is too long or holds characters that no text has.
    #[error("{0} is longer than 500 bytes, or holds control characters")]
    Text(&'static str),
    /// A telephone number without a digit, or with something that is in none.
    #[error("phone is no telephone number")]
    Phone,
    /// An identity number that is none.
    #[error(transparent)]
    Number(#[from] IdentityError),
    /// The person was erased.
    #[error("this person was erased")]
    Erased,
}

/// One field: what was written last, when and by which device. Without a text it was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Field {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<IdentityText>,
    wall: Instant,
    tick: u32,
    replica: ReplicaId,
}

impl Field {
    fn key(&self) -> (HybridTime, &ReplicaId, &Option<IdentityText>) {
        (HybridTime { wall: self.wall, tick: self.tick }, &self.replica, &self.text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "IdentityEntry"))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Entry {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Field>,
}

impl Entry {
    fn merge(&mut self, other: Self) {
        let Self { name, phone, number, note } = other;
        for (mine, theirs) in
            [(&mut self.name, name), (&mut self.phone, phone), (&mut self.number, number), (&mut self.note, note)]
        {
            let Some(theirs) = theirs else { continue };
            if mine.as_ref().is_none_or(|mine| mine.key() < theirs.key()) {
                *mine = Some(theirs);
            }
        }
    }

    fn identity(&self) -> Identity {
        let text = |field: &Option<Field>| field.as_ref().and_then(|field| field.text.clone());
        let (name, phone) = (text(&self.name), text(&self.phone));
        Identity { name, phone, number: text(&self.number), note: text(&self.note) }
    }
}

/// One person in the written form of the register.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Line {
    person: Person,
    entry: Entry,
}

/// The written form: for the host to keep, encrypt and send.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    people: Vec<Line>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    gone: BTreeSet<Gone>,
}

/// Who the people are. `Debug` says how many they are, and nothing of them.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "Written", into = "Written")]
#[cfg_attr(feature = "schema", schemars(with = "Written"))]
pub struct IdentityRegister {
    entries: BTreeMap<Person, Entry>,
    gone: BTreeSet<Gone>,
}

impl fmt::Debug for IdentityRegister {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdentityRegister({} people)", self.entries.len())
    }
}

impl From<Written> for IdentityRegister {
    fn from(written: Written) -> Self {
        let mut register = Self { entries: BTreeMap::new(), gone: written.gone };
        for Line { person, entry } in written.people {
            register.entries.entry(person).or_default().merge(entry);
        }
        register.drop_gone();
        register
    }
}

impl From<IdentityRegister> for Written {
    fn from(register: IdentityRegister) -> Self {
        let people = register.entries.into_iter().map(|(person, entry)| Line { person, entry }).collect();
        Self { people, gone: register.gone }
    }
}

impl IdentityRegister {
    /// How many people it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True where it knows nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Who somebody is; `None` for somebody it does not know.
    #[must_use]
    pub fn identity(&self, person: &Person) -> Option<Identity> {
        self.entries.get(person).map(Entry::identity)
    }

    /// Writes down who somebody is, at `now` by the clock of the device `replica`.
    ///
    /// # Errors
    /// [`IdentityRefused`] when a text is none of its kind, or the person was erased; then nothing is written.
    pub fn state(
        &mut self,
        person: Person,
        stated: Identity,
        now: Instant,
        replica: &ReplicaId,
    ) -> Result<(), IdentityRefused> {
        let Identity { name, phone, number, note } = stated;
        for (field, text) in [("name", &name), ("phone", &phone), ("number", &number), ("note", &note)] {
            let text = text.as_ref().map_or("", IdentityText::reveal);
            if text.len() > MAX_TEXT || text.chars().any(char::is_control) {
                return Err(IdentityRefused::Text(field));
            }
        }
        let wrong = |text: &str| !text.bytes().any(|b| b.is_ascii_digit()) || text.chars().any(|c| !is_phone(c));
        if phone.as_ref().is_some_and(|text| !text.reveal().is_empty() && wrong(text.reveal())) {
            return Err(IdentityRefused::Phone);
        }
        if let Some(number) = number.as_ref().filter(|text| !text.reveal().is_empty()) {
            check_identity_number(number.reveal())?;
        }
        if person.gone().is_some_and(|gone| self.gone.contains(&gone)) {
            return Err(IdentityRefused::Erased);
        }
        let entry = self.entries.entry(person).or_default();
        for (field, text) in
            [(&mut entry.name, name), (&mut entry.phone, phone), (&mut entry.number, number), (&mut entry.note, note)]
        {
            let Some(text) = text else { continue };
            // Later than what it takes the place of, whatever the clock says.
            let before = field.as_ref().map_or(HybridTime::START, |f| HybridTime { wall: f.wall, tick: f.tick });
            let HybridTime { wall, tick } = before.next(now);
            let text = Some(text).filter(|text| !text.reveal().is_empty());
            *field = Some(Field { text, wall, tick, replica: replica.clone() });
        }
        Ok(())
    }

    /// Takes in another copy.
    pub fn merge(&mut self, other: Self) {
        self.gone.extend(other.gone);
        for (person, entry) in other.entries {
            self.entries.entry(person).or_default().merge(entry);
        }
        self.drop_gone();
    }

    /// Takes somebody out for good: no other copy brings the person back.
    pub fn forget(&mut self, person: &Person) {
        self.gone.extend(person.gone());
        self.entries.remove(person);
    }

    /// Takes out residents who were erased from a log, also where others name them as a party.
    pub(crate) fn bury(&mut self, marks: impl IntoIterator<Item = PersonMark>) {
        let before = self.gone.len();
        self.gone.extend(marks.into_iter().flat_map(|mark| [Gone::Resident(mark.clone()), Gone::Party(mark)]));
        if self.gone.len() > before {
            self.drop_gone();
        }
    }

    /// Takes out everybody whom a list of erased people names.
    pub fn erase(&mut self, people: &[Erased]) {
        self.bury(people.iter().filter_map(|person| match person {
            Erased::Resident(id) => mark_of(id.as_str()),
            Erased::Mark(mark) => Some(mark.clone()),
        }));
    }

    /// Everybody whose name, telephone number or note holds the text, without regard to the case of letters; nobody for
    /// an empty one. Identity numbers are found only whole.
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<Person> {
        let wanted = text.trim().to_lowercase();
        if wanted.is_empty() {
            return Vec::new();
        }
        let holds = |text: &Option<IdentityText>| {
            text.as_ref().is_some_and(|text| text.reveal().to_lowercase().contains(&wanted))
        };
        let found = self.entries.iter().filter(|(_, entry)| {
            let Identity { name, phone, number, note } = entry.identity();
            let number = number.is_some_and(|number| number.reveal().to_lowercase() == wanted);
            number || holds(&name) || holds(&phone) || holds(&note)
        });
        found.map(|(person, _)| person.clone()).collect()
    }

    fn drop_gone(&mut self) {
        if !self.gone.is_empty() {
            let gone = &self.gone;
            self.entries.retain(|person, _| person.gone().is_none_or(|person| !gone.contains(&person)));
        }
    }
}

fn is_phone(character: char) -> bool {
    character.is_ascii_digit() || " +-()#*,".contains(character)
}
