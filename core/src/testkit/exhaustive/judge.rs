//! Judges many cases at once: each is a household of its own in one engine, and a story of its own for the model.

use super::bounds::Part;
use super::histories::{Case, Personal};
use super::laws::{Both, Breach, Law, milder, place};
use super::promises::{Demand, Whose, held};
use super::proof::{Found, Proof};
use super::scribe::{Names, Scribe};
use super::{Deed, ProofError};
use crate::base::{Argument, Instant, ReplicaId};
use crate::community::AsOf;
use crate::engine::{Engine, EngineConfig, ResidentView, SegmentView};
use crate::log::Event;
use crate::quarantine::{CapFrom, Setting};
use crate::testkit::model::{Happening, Person, Seen, Story, happenings};
use std::collections::BTreeMap;

/// So many households stand in one engine.
const AT_ONCE: usize = 200;

/// A line of measures as it is kept for comparing.
pub(super) type KeptLine = Box<[(Instant, Instant, Setting)]>;

/// What is kept of one judgement.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// The line of measures once everything is known.
    pub line: KeptLine,
    /// The line as it was told when the last thing had just happened, and when that was.
    told: Option<(Instant, KeptLine)>,
    /// When a cap on the whole time may have ended it.
    merged_free: Vec<Instant>,
}

/// What the histories of one share came to.
#[derive(Debug, Default)]
pub struct Judged {
    /// What is kept of each judgement.
    pub(super) kept: BTreeMap<(u32, u32), Kept>,
    /// What each history of one resident demands of the other one, by promise.
    pub(super) demands: BTreeMap<u32, Vec<(usize, Demand)>>,
    /// Judgements of a resident in the company of the other one on which every law was evaluated.
    pub judgements: u64,
    /// How often engine and model were asked the same: judgements as of an instant.
    pub states: u64,
    /// The first law that is broken, on the shortest and earliest history of the share.
    pub found: Option<Found>,
}

impl Judged {
    /// True when that judgement was made.
    pub(super) fn knows(&self, case: Case) -> bool {
        self.kept.contains_key(&(case.person, case.company))
    }

    /// Two shares as one.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.kept.extend(other.kept);
        self.demands.extend(other.demands);
        self.judgements += other.judgements;
        self.states += other.states;
        self.found = super::proof::first(self.found, other.found);
        self
    }
}

fn kept(line: &[SegmentView]) -> KeptLine {
    line.iter().map(|segment| (segment.from, segment.until, segment.setting)).collect()
}

/// Whoever judges one share.
struct Desk<'a> {
    proof: &'a Proof,
    base: Engine,
    scene: Vec<Event>,
    story: Story,
    judged: Judged,
}

/// Judges the cases of one share; those that others are compared with are judged by each share, and counted by one.
pub(super) fn judge(proof: &Proof, part: Part) -> Result<Judged, ProofError> {
    let mut desk = Desk::open(proof)?;
    let all = proof.histories.cases(proof.bounds.together)?;
    let deepest = usize::from(proof.bounds.each);
    let mut shares: BTreeMap<Vec<(Instant, Deed)>, usize> = BTreeMap::new();
    let mut mine: Vec<(Case, bool)> = Vec::new();
    for case in all {
        let history = proof.histories.person(case.person);
        let next = shares.len();
        let share = *shares.entry(proof.histories.mildest(history)).or_insert(next);
        let owned = share % part.of == part.number;
        if owned || history.len() < deepest {
            mine.push((case, owned));
        }
    }
    for chunk in mine.chunks(AT_ONCE) {
        if let Some(found) = desk.judge(chunk)? {
            desk.judged.found = Some(found);
            break;
        }
    }
    Ok(desk.judged)
}

/// An engine that knows the scene, and nobody yet.
pub(super) fn empty(proof: &Proof) -> Result<(Engine, Vec<Event>), ProofError> {
    let (community, replica) = ("c".parse()?, "reader".parse()?);
    let policy = proof.policy.clone();
    let mut engine = Engine::new(EngineConfig { community, replica, policy, adopted: Vec::new() })?;
    let mut scribe = Scribe::new(proof.policy.zone, "scene")?;
    scribe.set(proof.bounds.start)?;
    engine.merge(scribe.events.clone());
    Ok((engine, scribe.events))
}

/// Tells what happens to two people, in the order in which it does.
pub(super) fn tell(
    proof: &Proof,
    scribe: &mut Scribe,
    names: &Names,
    (person, mate): (&[u16], &[u16]),
) -> Result<(), ProofError> {
    let swapped = names.swapped();
    let mut told: Vec<(u16, bool)> = person.iter().map(|item| (*item, false)).collect();
    told.extend(mate.iter().map(|item| (*item, true)));
    told.sort_unstable();
    for (place, of_mate) in told {
        let Some(item) = proof.histories.item(place) else { continue };
        scribe.tell(if of_mate { &swapped } else { names }, &item.deed, item.at, place)?;
    }
    Ok(())
}

/// One case that has been told.
struct Told {
    case: Case,
    owned: bool,
    names: Names,
    events: std::ops::Range<usize>,
    last: Instant,
}

impl<'a> Desk<'a> {
    fn open(proof: &'a Proof) -> Result<Self, ProofError> {
        let (base, scene) = empty(proof)?;
        let back = proof.histories.reach_back();
        let first = proof.bounds.start.plus_days(-i32::from(back));
        let mut story = Story::empty(proof.policy.clone(), first, proof.bounds.residents > 1);
        story.walked = proof.bounds.walked(&proof.policy).saturating_add(back);
        Ok(Self { proof, base, scene, story, judged: Judged::default() })
    }

    fn judge(&mut self, chunk: &[(Case, bool)]) -> Result<Option<Found>, ProofError> {
        let zone = self.proof.policy.zone;
        let mut scribe = Scribe::new(zone, "phone")?;
        let mut told = Vec::with_capacity(chunk.len());
        for (number, (case, owned)) in chunk.iter().enumerate() {
            let names = Names::of(number)?;
            scribe.house(&names, self.proof.bounds.start)?;
            let from = scribe.events.len();
            let histories = &self.proof.histories;
            let (person, company) = (histories.person(case.person), histories.company(case.company));
            tell(self.proof, &mut scribe, &names, (person, company))?;
            let items = person.iter().chain(company).filter_map(|item| histories.item(*item));
            let last = items.map(|item| item.at).max().unwrap_or_else(|| zone.start_of(self.proof.bounds.start));
            told.push(Told { case: *case, owned: *owned, names, events: from..scribe.events.len(), last });
        }
        let mut engine = self.base.clone();
        engine.merge(scribe.events.clone());
        let mut backwards = self.base.clone();
        backwards.merge(twice(&scribe.events)?);
        for one in &told {
            if let Some(found) = self.one(one, &scribe.events, &engine, &backwards)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    fn one(
        &mut self,
        told: &Told,
        events: &[Event],
        engine: &Engine,
        backwards: &Engine,
    ) -> Result<Option<Found>, ProofError> {
        self.story.people = vec![told.names.person.to_string(), told.names.mate.to_string()];
        self.story.events =
            self.scene.iter().chain(events.get(told.events.clone()).unwrap_or_default()).cloned().collect();
        let end = self.proof.end();
        let person = told.names.person.clone();
        let ask = |at: Instant| engine.resident(&person, AsOf::at(at));
        let at_last = ask(told.last)?;
        // Where the days are over, as far as is told when the last thing has just happened.
        let over =
            at_last.timeline.iter().map(|segment| segment.until).filter(|until| told.last < *until && *until < end);
        let mut asked: Vec<(Instant, Option<ResidentView>)> = over.min().map(|at| (at, None)).into_iter().collect();
        asked.push((end, None));
        asked.insert(0, (told.last, Some(at_last)));
        let mut kept_here: Option<Kept> = None;
        let mut told_line: Option<KeptLine> = None;
        let mut breach = None;
        for (at, view) in asked {
            let view = match view {
                Some(view) => view,
                None => ask(at)?,
            };
            let seen = Seen::new(&self.story, person.as_str(), at);
            let walk = Person::new(&seen);
            let both = Both { view: &view, seen: &seen, walk: &walk };
            self.judged.states += u64::from(told.owned);
            breach = both.breach();
            if at == end {
                let line = kept(&view.timeline);
                if breach.is_none() {
                    let happened = happenings(&seen);
                    breach = both.promises(&self.proof.promises, &happened, &line);
                    let demands = Self::demands(self.proof, &seen, &happened);
                    if told.case.company == 0 && !demands.is_empty() {
                        self.judged.demands.insert(told.case.person, demands);
                    }
                }
                let merged = self.proof.policy.quarantine.cap_from == CapFrom::Merged;
                let free = walk.ticks.iter().zip(&walk.line).filter(|(_, held)| merged && held.is_none());
                let merged_free = free.map(|(t, _)| *t).collect();
                let told_then = told_line.take().map(|line| (told.last, line));
                kept_here = Some(Kept { line, told: told_then, merged_free });
            } else if at == told.last {
                told_line = Some(kept(&view.timeline));
            }
            if breach.is_some() {
                break;
            }
        }
        let kept_here = match (breach, kept_here) {
            (Some(breach), _) => return Ok(Some(self.proof.found(told.case, breach))),
            (None, Some(kept)) => kept,
            (None, None) => return Ok(None),
        };
        let compared = self.compared(told, &kept_here, engine, backwards)?;
        self.judged.judgements += u64::from(told.owned);
        self.judged.kept.insert((told.case.person, told.case.company), kept_here);
        Ok(compared.map(|(breach, person)| self.proof.found(Case { person, ..told.case }, breach)))
    }

    /// What the person's happenings demand of the other resident, where promises are made for households.
    fn demands(proof: &Proof, seen: &Seen<'_>, happened: &[Happening<'_>]) -> Vec<(usize, Demand)> {
        let promises = proof.promises.iter().enumerate().filter(|(_, one)| one.whose == Whose::Household);
        promises.flat_map(|(at, one)| one.demands(seen, happened).into_iter().map(move |it| (at, it))).collect()
    }

    /// What only shows beside another judgement: laws 3, 4 and 11; and the history that breaks it.
    fn compared(
        &self,
        told: &Told,
        kept_here: &Kept,
        engine: &Engine,
        backwards: &Engine,
    ) -> Result<Option<(Breach, u32)>, ProofError> {
        let (end, person) = (self.proof.end(), &told.names.person);
        let again = kept(&backwards.resident(person, AsOf::at(end))?.timeline);
        if again != kept_here.line {
            let since = again.iter().zip(&kept_here.line).find(|(a, b)| a != b).map_or(told.last, |(a, _)| a.0);
            return Ok(Some((Breach::new(Law::OrderDoesNotMatter, end, since), told.case.person)));
        }
        let history = self.proof.histories.person(told.case.person);
        if let Some(breach) = self.more_or_less(told.case, history, kept_here, end) {
            return Ok(Some(breach));
        }
        if told.case.company == 0
            && let Some((_, before)) = history.split_last()
            && let Some((then, line)) = self.known(before, 0).and_then(|kept| kept.told.as_ref())
            && *then < told.last
        {
            let now = kept(&engine.resident(person, AsOf::at(*then))?.timeline);
            if now != *line {
                return Ok(Some((Breach::new(Law::TimeTravel, *then, *then), told.case.person)));
            }
        }
        Ok(None)
    }

    fn known(&self, history: &[u16], company: u32) -> Option<&Kept> {
        self.judged.kept.get(&(self.proof.histories.find(history)?, company))
    }

    /// Law 3: against the same history without one exposure, of the person or of the other resident, and against the same
    /// with one of them milder. Gives also the history that breaks it: of two that are compared, the one with more in it.
    fn more_or_less(&self, case: Case, history: &[u16], here: &Kept, end: Instant) -> Option<(Breach, u32)> {
        let histories = &self.proof.histories;
        let own = history.iter().map(|item| (*item, self.known(&all_but(history, *item), case.company)));
        let near = histories.company(case.company);
        let others = near.iter().map(|item| {
            let company = histories.find_company(&all_but(near, *item));
            (*item, company.and_then(|company| self.judged.kept.get(&(case.person, company))))
        });
        let exposes = |item: u16| histories.item(item).is_some_and(|item| item.deed.exposes());
        let mut less = own.chain(others).filter(|(item, _)| exposes(*item));
        let breach = less.find_map(|(item, less)| {
            self.milder(Law::MoreNeverFrees, (here, less?), Setting::SelfMonitoring, item, end)
        });
        breach.map(|breach| (breach, case.person)).or_else(|| self.worse(case, history, here, end))
    }

    /// The second half of law 3: against each history in which one exposure is of another degree, and nothing else differs.
    fn worse(&self, case: Case, history: &[u16], here: &Kept, end: Instant) -> Option<(Breach, u32)> {
        let histories = &self.proof.histories;
        history.iter().enumerate().find_map(|(at, item)| {
            let origin = histories.item(*item)?;
            let (mildest, bad) = origin.deed.mildest();
            let degrees = histories.items.iter().zip(0_u16..).filter(|(other, place)| {
                other.at == origin.at && !history.contains(place) && other.deed.mildest().0 == mildest
            });
            degrees.into_iter().find_map(|(other, place)| {
                let mut swapped: Personal = history.to_vec();
                swapped.get_mut(at).into_iter().for_each(|slot| *slot = place);
                swapped.sort_unstable();
                let there = self.known(&swapped, case.company)?;
                let worse = other.deed.mildest().1 > bad;
                let (lines, place) = if worse { ((there, here), place) } else { ((here, there), *item) };
                let person = if worse { histories.find(&swapped)? } else { case.person };
                Some((self.milder(Law::WorseNeverMilder, lines, Setting::Home, place, end)?, person))
            })
        })
    }

    /// The breach where the first of two lines is milder than the second.
    fn milder(
        &self,
        law: Law,
        (more, less): (&Kept, &Kept),
        least: Setting,
        item: u16,
        end: Instant,
    ) -> Option<Breach> {
        let since = milder(&more.line, &less.line, least, &|t| more.merged_free.contains(&t))?;
        let at = self.proof.histories.item(item).map_or(since, |item| item.at);
        let breach = Breach::new(law, end, since).with("at", Argument::Instant(at));
        Some(breach.with("found", place(held(&more.line, since))).with("wanted", place(held(&less.line, since))))
    }
}

fn all_but(items: &[u16], item: u16) -> Personal {
    items.iter().copied().filter(|other| *other != item).collect()
}

/// The same events told backwards, and every exposure once more by another device.
fn twice(events: &[Event]) -> Result<Vec<Event>, ProofError> {
    let other: ReplicaId = "another".parse()?;
    let exposes = |event: &&Event| {
        use crate::log::Fact as F;
        matches!(
            event.fact,
            F::StayReported(_) | F::ContactReported(_) | F::JourneyReported(_) | F::CircumstanceStated(_)
        )
    };
    let again = events.iter().filter(exposes).map(|event| Event { replica: other.clone(), ..event.clone() });
    let mut all: Vec<Event> = events.iter().cloned().chain(again).collect();
    all.reverse();
    Ok(all)
}
