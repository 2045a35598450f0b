//! Whole engines for a sample: each household of the sample stands alone in an engine of its own, with everything that
//! happens to both residents, also what bears on nobody else.

use super::ProofError;
use super::bounds::Part;
use super::judge::{Judged, empty, tell};
use super::laws::{Breach, Law};
use super::proof::{Found, Proof, first};
use super::scribe::{Names, Scribe};
use crate::base::{EventId, Instant};
use crate::community::AsOf;
use crate::log::{Event, Fact};
use crate::quarantine::Setting;

/// What a sample of whole engines came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alone {
    /// Histories of the household, each in an engine of its own.
    pub histories: u64,
    /// Measures whose cited facts alone, in an engine that knows nothing else, gave the same measure (law 12).
    pub reasons: u64,
    /// The first history that was judged otherwise than among others.
    pub found: Option<Found>,
}

impl Alone {
    /// Two shares as one.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let (histories, reasons) = (self.histories + other.histories, self.reasons + other.reasons);
        Self { histories, reasons, found: first(self.found, other.found) }
    }
}

impl Proof {
    /// Judges so many histories of the household, spread evenly over all of them, each in an engine of its own, and compares
    /// with what was judged before; one share of them. What a measure cites is given to an engine that knows nothing else,
    /// too.
    ///
    /// # Errors
    /// [`ProofError::Policy`] when the rule book has a fault.
    pub fn alone(&self, judged: &Judged, part: Part, sample: u32) -> Result<Alone, ProofError> {
        let mut all = Alone::default();
        let people = u64::try_from(self.histories.people.len()).unwrap_or(u64::MAX);
        let (base, _) = empty(self)?;
        for number in (0..u64::from(sample)).filter(|n| usize::try_from(*n).is_ok_and(|n| n % part.of == part.number)) {
            // Steps that share no divisor with the number of histories reach all of them in turn.
            let pick = |step: u64, from: u64| u32::try_from((number * step + from) % people.max(1)).unwrap_or(0);
            let (a, b) = (pick(7_919, 0), if self.bounds.residents > 1 { pick(104_729, 1) } else { 0 });
            let here = self.histories.beside(a, b);
            let Some(kept) = judged.kept.get(&(here.person, here.company)) else { continue };
            let names = Names::of(0)?;
            let mut scribe = Scribe::new(self.policy.zone, "phone")?;
            scribe.house(&names, self.bounds.start)?;
            tell(self, &mut scribe, &names, (self.histories.person(a), self.histories.person(b)))?;
            let mut engine = base.clone();
            engine.merge(scribe.events.clone());
            let end = self.end();
            let view = engine.resident(&names.person, AsOf::at(end))?;
            let line: Vec<(Instant, Instant, Setting)> =
                view.timeline.iter().map(|segment| (segment.from, segment.until, segment.setting)).collect();
            all.histories += 1;
            let history = self.pair(a, b);
            if *line != *kept.line {
                let since = line.first().map_or(end, |first| first.0);
                let found = Found { history, breach: Breach::new(Law::Alone, end, since) };
                all.found = first(all.found.take(), Some(found));
                continue;
            }
            // Law 12, as of when the last thing has just happened.
            let Some(last) = scribe.events.last().map(|event| event.at) else { continue };
            let view = engine.resident(&names.person, AsOf::at(last))?;
            let Some(measure) = view.measure else { continue };
            let cited = measure.because.all_facts();
            let mut knows = base.clone();
            knows.merge(
                scribe.events.iter().filter(|event| is_scene(event) || is_cited(event, &cited)).cloned().collect(),
            );
            let again = knows.resident(&names.person, AsOf::at(last))?.measure;
            let same = again.is_some_and(|again| {
                (again.setting, again.stage, again.free, again.plan)
                    == (measure.setting, measure.stage, measure.free, measure.plan)
            });
            all.reasons += 1;
            if !same {
                let found = Found { history, breach: Breach::new(Law::Alone, last, measure.since) };
                all.found = first(all.found.take(), Some(found));
            }
        }
        Ok(all)
    }

    fn pair(&self, a: u32, b: u32) -> Vec<super::Happened> {
        self.history(self.histories.person(a), self.histories.person(b))
    }
}

fn is_scene(event: &Event) -> bool {
    matches!(event.fact, Fact::HouseholdRegistered(_) | Fact::ResidentRegistered(_))
}

fn is_cited(event: &Event, cited: &[EventId]) -> bool {
    cited.contains(&event.id())
}
