//! Answers as a role may see them: one cut for all of them.

use super::classes::{VIEWED, class_of};
use crate::access::{FieldClass, FileOpened, LookUpPurpose};
use crate::base::{GridError, HouseholdId, Instant, PostKind, ResidentId, WorkerId};
use crate::community::{AsOf, View};
use crate::engine::{CareLine, Engine};
use crate::log::Fact;
use crate::place::Area;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Who asks, and what for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Viewer {
    /// Who.
    pub worker: WorkerId,
    /// What for.
    pub purpose: LookUpPurpose,
}

/// A question, as somebody asks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeenByQuery {
    /// Who asks.
    pub viewer: Viewer,
    /// The call, such as `household`.
    pub call: String,
    /// Its request.
    pub request: Value,
    /// The device's wall clock: the roles are those that the viewer has then.
    pub now: Instant,
}

/// An answer as somebody may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// The answer, without the fields that the viewer may not see; null where nothing of it may be seen.
    pub answer: Value,
    /// True when something is withheld.
    pub withheld: bool,
}

/// What somebody may see, of whom.
pub(super) struct Sight {
    everywhere: BTreeSet<FieldClass>,
    areas: Vec<(Area, BTreeSet<FieldClass>)>,
    /// True for somebody who may search people by name.
    pub search: bool,
    /// The posts that the viewer holds.
    posts: BTreeSet<PostKind>,
}

impl Sight {
    /// What a worker may see by the roles of the policy.
    pub fn of(view: &View<'_>, worker: &WorkerId) -> Self {
        let held = view.posts_held_by(worker);
        let works_as = view.enrolled(worker).map(|enrolled| enrolled.role);
        let posts = held.iter().map(|(post, _)| post.clone()).collect();
        let mut sight =
            Self { everywhere: BTreeSet::from([FieldClass::Open]), areas: Vec::new(), search: false, posts };
        for role in &view.policy.access.roles {
            let areas: Vec<_> = held.iter().filter(|(post, _)| role.posts.contains(post)).collect();
            if areas.is_empty() && !works_as.is_some_and(|works_as| role.workers.contains(&works_as)) {
                continue;
            }
            sight.everywhere.extend(&role.everywhere);
            sight.search |= role.search;
            let own: BTreeSet<FieldClass> = role.own_area.iter().copied().collect();
            sight.areas.extend(areas.into_iter().map(|(_, area)| (area.clone(), own.clone())));
        }
        sight
    }

    /// What is seen of everybody.
    pub fn everywhere(&self) -> &BTreeSet<FieldClass> {
        &self.everywhere
    }

    /// What is seen of a household and whoever lives there.
    pub fn of_household(&self, view: &View<'_>, id: &HouseholdId) -> BTreeSet<FieldClass> {
        let around = view.household(id).map(|file| view.around(id, &file)).unwrap_or_default();
        let grids = view.grids_holding(&around);
        let holds = |area: &Area| match area {
            Area::Community => true,
            Area::Grid(grid) => grids.contains(grid),
            area => around.contains(area),
        };
        let mut seen = self.everywhere.clone();
        for (_, own) in self.areas.iter().filter(|(area, _)| holds(area)) {
            seen.extend(own);
        }
        seen
    }

    /// What is seen of a resident.
    pub fn of_resident(&self, view: &View<'_>, id: &ResidentId) -> BTreeSet<FieldClass> {
        let home = view.resident(id).and_then(|file| view.home(&file));
        home.map_or_else(|| self.everywhere.clone(), |home| self.of_household(view, &home))
    }

    /// The post under which most is known about how people are looked after.
    fn caring_post(&self, view: &View<'_>) -> Option<&PostKind> {
        self.posts.iter().find(|post| view.policy.care.may_know.contains(post))
    }
}

/// Cuts one answer.
struct Cut<'c, 'v> {
    view: &'c View<'v>,
    sight: &'c Sight,
    call: &'c str,
    withheld: bool,
}

impl Cut<'_, '_> {
    /// A part of an answer that names somebody is seen as that person's things are.
    fn about(&self, part: &Map<String, Value>) -> Option<BTreeSet<FieldClass>> {
        let named = |kind: &str, id: &Value| {
            let id = id.as_str()?;
            match kind {
                "resident" => Some(self.sight.of_resident(self.view, &id.parse().ok()?)),
                "household" => Some(self.sight.of_household(self.view, &id.parse().ok()?)),
                _ => None,
            }
        };
        let tagged = |field: &str| {
            let tagged = part.get(field)?;
            named(tagged.get("type")?.as_str()?, tagged.get("id")?)
        };
        let direct = |field: &str| named(field, part.get(field)?);
        direct("resident").or_else(|| direct("household")).or_else(|| tagged("subject")).or_else(|| tagged("who"))
    }

    fn part(&mut self, value: &mut Value, within: &str, seen: &BTreeSet<FieldClass>) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.part(item, within, seen)),
            Value::Object(fields) => {
                let own = self.about(fields);
                let seen = own.as_ref().unwrap_or(seen);
                let before = fields.len();
                fields.retain(|name, _| {
                    class_of(self.call, within, name).is_some_and(|(class, _)| seen.contains(&class))
                });
                self.withheld |= fields.len() < before;
                for (name, field) in fields {
                    if class_of(self.call, within, name).is_some_and(|(_, whole)| !whole) {
                        self.part(field, name, seen);
                    }
                }
            }
            _ => {}
        }
    }
}

impl Engine {
    /// The answer to a question as the viewer may see it, by the section on access of the policy. Every answer is cut by one
    /// table of fields; nothing is recorded, see [`Engine::look_up`].
    ///
    /// # Errors
    /// [`GridError::BadRequest`] for a call whose answer is not made for this, and the errors of the call.
    pub fn seen_by(&mut self, query: &SeenByQuery) -> Result<Seen, GridError> {
        let SeenByQuery { viewer, call, request, now } = query;
        let Some((_, needs)) = VIEWED.iter().find(|(name, _)| name == call) else {
            let reason = format!("the answer of `{call}` is not cut to roles");
            return Err(GridError::BadRequest { call: "seenBy".to_owned(), reason });
        };
        let sight = Sight::of(&self.view(AsOf::at(*now)), &viewer.worker);
        let asked = sight_of_request(&self.view(AsOf::at(*now)), &sight, request);
        if !asked.contains(needs) && !sight.areas.iter().any(|(_, own)| own.contains(needs)) {
            return Ok(Seen { answer: Value::Null, withheld: true });
        }
        let request = request.to_string();
        let answer = self.call(call, &request)?;
        let mut answer: Value = serde_json::from_str(&answer)
            .map_err(|error| GridError::BadAnswer { call: call.clone(), reason: error.to_string() })?;
        let view = self.view(AsOf::at(*now));
        let mut cut = Cut { view: &view, sight: &sight, call, withheld: false };
        cut.part(&mut answer, "", &asked);
        Ok(Seen { answer, withheld: cut.withheld })
    }

    /// Looks into a person's file: the resident as the viewer may see the person at `now`, and, in the same go, the entry that
    /// says who looked and what for. Without the entry there is no answer.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact names the resident; the errors of recording.
    pub fn look_up(&mut self, query: &LookUpQuery) -> Result<LookedUp, GridError> {
        let LookUpQuery { viewer, resident, now } = query;
        let not_found = || crate::engine::questions::unknown("resident", resident);
        self.view(AsOf::at(*now)).resident(resident).ok_or_else(not_found)?;
        let fact = Fact::FileOpened(FileOpened { resident: Some(resident.clone()), purpose: viewer.purpose });
        let entry = match self.note(viewer, fact, *now)? {
            super::Noted::As(event) => event,
            super::Noted::Not(reasons) => return Ok(LookedUp::Refused { reasons }),
        };
        let request = serde_json::json!({"resident": resident, "asOf": AsOf::at(*now)});
        let (viewer, call) = (viewer.clone(), "resident".to_owned());
        let seen = self.seen_by(&SeenByQuery { viewer: viewer.clone(), call, request, now: *now })?;
        let view = self.view(AsOf::at(*now));
        let sight = Sight::of(&view, &viewer.worker);
        let classes = sight.of_resident(&view, resident);
        let care = classes.contains(&FieldClass::Health).then(|| care_line(&view, resident, &sight)).flatten();
        let person = crate::access::Person::Resident(resident.clone());
        let identity = Some(()).filter(|()| classes.contains(&FieldClass::Identity));
        let identity = identity.and_then(|()| self.identities.identity(&person));
        let file = LookedUpFile { entry, resident: seen.answer, withheld: seen.withheld, care, identity };
        Ok(LookedUp::File(Box::new(file)))
    }
}

fn sight_of_request(view: &View<'_>, sight: &Sight, request: &Value) -> BTreeSet<FieldClass> {
    let part = request.get("about").or_else(|| request.get("approach")).unwrap_or(request);
    let cut = Cut { view, sight, call: "", withheld: false };
    part.as_object().and_then(|part| cut.about(part)).unwrap_or_else(|| sight.everywhere.clone())
}

/// How somebody is looked after, with what few may know where the viewer is one of them.
fn care_line(view: &View<'_>, id: &ResidentId, sight: &Sight) -> Option<CareLine> {
    let file = view.resident(id)?;
    let span = view.care_level(&file)?;
    let mut line = crate::engine::care::line(view, id, &file, &span, sight.caring_post(view));
    let seen = sight.of_resident(view, id);
    if !seen.contains(&FieldClass::Identity) {
        (line.sex, line.birth_year) = (None, None);
    }
    Some(line).filter(|_| seen.contains(&FieldClass::Reason))
}

/// Somebody looks into a person's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LookUpQuery {
    /// Who, and what for.
    pub viewer: Viewer,
    /// Whose file.
    pub resident: ResidentId,
    /// The device's wall clock.
    pub now: Instant,
}

/// What a look-up shows.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LookedUpFile {
    /// The event that says who looked.
    pub entry: crate::base::EventId,
    /// The resident, without what the viewer may not see.
    pub resident: Value,
    /// True when something is withheld.
    pub withheld: bool,
    /// How the person is looked after, with the grounds that the viewer may know; only for whoever sees health and reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub care: Option<CareLine>,
    /// Who the person is, where the host keeps that here and the viewer may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<crate::access::Identity>,
}

/// The answer to a look-up.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "outcome", rename_all = "camelCase")]
pub enum LookedUp {
    /// The file.
    File(Box<LookedUpFile>),
    /// The look-up could not be recorded, so nothing is shown.
    Refused {
        /// Why.
        reasons: Vec<crate::base::Because>,
    },
}
