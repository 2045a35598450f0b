//! What a snapshot says of a community: which events each file is made of, and what is linked to what. Never a file, and
//! never a judgement: files are folded when somebody asks for them, by the rules of that day.

use super::files::ResidentFile;
use super::folder::{Filed, fold_all};
use super::index::{Index, insert};
use super::named::Named;
use super::store::Community;
use crate::base::ResidentId;
use crate::duty::Subject;
use crate::log::{Event, OF_LOG, Outline, Sketch, Touch};

/// Which engine has drawn an outline. Another one may know more kinds of facts, or put them into other files, so it reads
/// the events instead. The number after the version rises with every change to what a fact touches or to what is linked.
pub(crate) const EDITION: &str = concat!(env!("CARGO_PKG_VERSION"), "/3");

/// The outline of these events, by their places in this order. It depends on the set of events alone: not on how they
/// came, nor on what counts of them.
pub(crate) fn sketch(events: &[&Event]) -> Sketch {
    let mut sketch = Sketch::default();
    let mut index = Index::default();
    for (event, place) in events.iter().zip(0_u32..) {
        event.fact.touches(|touch| {
            if let Some(file) = name(touch) {
                sketch.files.entry(file).or_default().push(place);
            }
        });
        index.take(event);
    }
    let event = |place: &u32| usize::try_from(*place).ok().and_then(|place| events.get(place)).copied();
    for ((kind, name), places) in &mut sketch.files {
        places.sort_by(|a, b| match (event(a), event(b)) {
            (Some(a), Some(b)) => a.happening_order(b),
            _ => a.cmp(b),
        });
        // Whoever has the right to take something back may have another one by then: so all of it is looked at.
        if *kind == RESIDENT
            && let Some(resident) = ResidentId::named(name)
            && !fold_all::<ResidentFile>(places.iter().filter_map(event)).health.is_empty()
        {
            insert(&mut index.watched, &resident);
        }
    }
    index.each(&mut |list, key, item| sketch.links.entry((list, key)).or_default().push(item));
    sketch
}

impl Community {
    /// The files and lists of an outline, none of them folded; none where it names what there cannot be.
    pub fn laid_out(outline: &Outline) -> Option<Self> {
        let mut community = Self::default();
        let of_kind = |wanted: u8| outline.files().filter(|(kind, ..)| *kind == wanted).count();
        community.households.reserve(of_kind(HOUSEHOLD));
        community.residents.reserve(of_kind(RESIDENT));
        for (kind, name, places) in outline.files() {
            community.named(kind, name)?.lay(places);
        }
        for (list, key, mut items) in outline.links().filter(|(list, ..)| *list < OF_LOG) {
            community.index.put(list, key, &mut items)?;
        }
        Some(community)
    }
}

/// The name of a file for which there is one of its kind only.
fn only() -> String {
    String::new()
}

/// Every kind of file by its number, in both directions: what is written for a file is read for it.
macro_rules! kinds {
    ($($number:literal $kind:ident $(($id:ident))?,)+) => {
        /// The number of a file's kind, and its name among its like; none for what is no file.
        fn name(touch: Touch<'_>) -> Option<(u8, String)> {
            Some(match touch {
                Touch::Nothing => return None,
                Touch::WorkAt(id) => return name(Touch::Work(&Subject::Place(id.clone()))),
                Touch::LookUps(resident) => (LOOK_UPS, resident.map(Named::name).unwrap_or_default()),
                $(kinds!(@touch $kind $($id)?) => ($number, kinds!(@name $($id)?)),)+
            })
        }

        impl Community {
            /// The folder of that kind and name, made empty where there is none; none where there can be none.
            fn named(&mut self, kind: u8, name: &str) -> Option<&mut dyn Filed> {
                match kind {
                    LOOK_UPS if name.is_empty() => self.folder(Touch::LookUps(None)),
                    LOOK_UPS => self.folder(Touch::LookUps(Some(&Named::named(name)?))),
                    $($number => self.folder(kinds!(@read $kind name $($id)?)),)+
                    _ => None,
                }
            }
        }
    };
    (@touch $kind:ident) => { Touch::$kind };
    (@touch $kind:ident $id:ident) => { Touch::$kind($id) };
    (@name) => { only() };
    (@name $id:ident) => { Named::name($id) };
    (@read $kind:ident $name:ident) => { Touch::$kind };
    (@read $kind:ident $name:ident $id:ident) => { Touch::$kind(&Named::named($name)?) };
}

const HOUSEHOLD: u8 = 2;
const RESIDENT: u8 = 3;
const LOOK_UPS: u8 = 26;

kinds! {
    0 Register,
    1 Place(id),
    2 Household(id),
    3 Resident(id),
    4 Grid(id),
    5 Unit(id),
    6 Worker(id),
    7 Squad(id),
    8 Area(id),
    9 Zone(id),
    10 Site(id),
    11 Round(id),
    12 Arrival(id),
    13 Sighting(id),
    14 Party(id),
    15 Gate(id),
    16 Permit(id),
    17 Traveller(id),
    18 Rota,
    19 Service(id),
    20 Campaign(id),
    21 Stock,
    22 Shop(id),
    23 Work(id),
    24 Outreach(id),
    25 Risk,
}
