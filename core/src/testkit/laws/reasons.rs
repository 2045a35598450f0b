//! Law 12: the events that a reason cites, fed back alone to whoever knows the register, give the same judgement.

use super::super::history::History;
use super::{Broken, Verdict, of};
use crate::base::{Because, EventId, HouseholdId, Instant, Language, ResidentId};
use crate::community::AsOf;
use crate::duty::Subject;
use crate::engine::{About, Engine, HouseholdView, MeasureView, Question};
use crate::explain::known;
use crate::grid::{CoverageGap, HouseholdCover};
use crate::log::{Event, Fact};
use crate::screening::ScreeningStatus;

/// Which places, homes and people there are, who lives where, and how the community is divided.
#[must_use]
pub fn is_register(event: &Event) -> bool {
    is_home(event)
        || matches!(
            event.fact,
            Fact::GridDrawn(_) | Fact::GridClosed(_) | Fact::WorkerEnrolled(_) | Fact::WorkerLeft(_)
        )
}

/// Which places, homes and people there are, and who lives where.
#[must_use]
pub fn is_home(event: &Event) -> bool {
    use Fact as F;
    matches!(event.fact, F::PlaceAdded(_) | F::HouseholdRegistered(_) | F::ResidentRegistered(_) | F::ResidentMoved(_))
}

/// An engine that knows the register and what is cited, and nothing else.
///
/// # Errors
/// [`Broken`] when the policy cannot be used.
pub fn knows_only(history: &History, given: fn(&Event) -> bool, cited: &[EventId]) -> Result<Engine, Broken> {
    of("sufficient_reasons").answer(history.engine_of(|event| given(event) || cited.contains(&event.id())))
}

/// The reason for something as of an instant; none where there is nothing of the kind.
#[must_use]
pub fn why(engine: &Engine, about: About, at: Instant) -> Option<Because> {
    let question = Question { about, as_of: AsOf::at(at), language: Language::English };
    engine.explain(&question).ok().map(|explanation| explanation.because)
}

fn reason(engine: &Engine, about: About, at: Instant) -> Result<Because, Broken> {
    let shown = format!("{about:?}");
    why(engine, about, at).ok_or_else(|| of("sufficient_reasons").at(at).broken(shown, "a reason", "none"))
}

/// Every reason of the tree has words in both languages.
fn can_be_said(because: &Because, at: Instant) -> Verdict {
    for language in [Language::English, Language::Chinese] {
        let so = known(&because.rule, language);
        of("sufficient_reasons").at(at).same(
            || format!("words for {} in {}", because.rule, language.tag()),
            &true,
            &so,
        )?;
    }
    because.because.iter().try_for_each(|below| can_be_said(below, at))
}

/// Law 12: measures, where households stand in rounds, their duties and their cover rest on what their reasons cite, and
/// every reason has words.
///
/// # Errors
/// [`Broken`] where what is cited, fed back alone, gives something else.
pub fn sufficient_reasons(history: &History) -> Verdict {
    let engine = of("sufficient_reasons").answer(history.engine())?;
    for at in history.instants(2) {
        for id in history.residents() {
            measure_rests_on_what_it_cites(history, &engine, &id, at)?;
        }
        for (household, view) in homes(history, &engine, at) {
            screening_rests_on_what_it_cites(history, &engine, (&household, &view), at)?;
            duties_rest_on_what_they_cite(history, &engine, (&household, &view), at)?;
        }
        coverage_rests_on_what_it_names(history, &engine, at)?;
    }
    Ok(())
}

/// The households that somebody has registered.
fn homes(history: &History, engine: &Engine, at: Instant) -> Vec<(HouseholdId, HouseholdView)> {
    let ids = history.households().into_iter();
    let known = ids.filter_map(|id| Some((id.clone(), engine.household(&id, AsOf::at(at)).ok()?)));
    known.filter(|(_, view)| view.file.address.current().is_some()).collect()
}

/// What a reason is for, without the reason.
fn judged(measure: &MeasureView) -> impl PartialEq + std::fmt::Debug + use<> {
    let MeasureView { setting, plan, stage, free, at_latest, code, .. } = measure;
    (*setting, plan.clone(), *stage, *free, *at_latest, *code)
}

/// Why somebody is held, or free: what is cited gives the same measure.
///
/// # Errors
/// [`Broken`] where it does not.
pub fn measure_rests_on_what_it_cites(history: &History, engine: &Engine, id: &ResidentId, at: Instant) -> Verdict {
    let Ok(view) = engine.resident(id, AsOf::at(at)) else { return Ok(()) };
    let because = reason(engine, About::Measure { resident: id.clone() }, at)?;
    can_be_said(&because, at)?;
    let alone = knows_only(history, is_register, &because.all_facts())?;
    let again = alone.resident(id, AsOf::at(at)).ok().and_then(|view| view.measure);
    let what = || format!("the measure of {id} by what is cited for it: {:?}", because.all_facts());
    of("sufficient_reasons").at(at).same(what, &view.measure.as_ref().map(judged), &again.as_ref().map(judged))
}

/// Where a household stands in each round: what is cited gives the same.
///
/// # Errors
/// [`Broken`] where it does not.
pub fn screening_rests_on_what_it_cites(
    history: &History,
    engine: &Engine,
    (household, view): (&HouseholdId, &HouseholdView),
    at: Instant,
) -> Verdict {
    let bare = |status: &ScreeningStatus| {
        let ScreeningStatus { round, state, visits, last_visit, retry_due, .. } = status.clone();
        (round, state, visits, last_visit, retry_due)
    };
    for status in &view.screening {
        let about = About::Screening { household: household.clone(), round: status.round.clone() };
        let because = reason(engine, about, at)?;
        can_be_said(&because, at)?;
        let alone = knows_only(history, is_register, &because.all_facts())?;
        let again = alone.household(household, AsOf::at(at)).map(|view| view.screening).unwrap_or_default();
        let again = again.iter().find(|again| again.round == status.round);
        let what = || format!("{household} in round {} by what is cited for it", status.round);
        of("sufficient_reasons").at(at).same(what, &Some(bare(status)), &again.map(bare))?;
    }
    Ok(())
}

/// The duties of a household: what is cited gives the same.
///
/// # Errors
/// [`Broken`] where it does not.
pub fn duties_rest_on_what_they_cite(
    history: &History,
    engine: &Engine,
    (household, view): (&HouseholdId, &HouseholdView),
    at: Instant,
) -> Verdict {
    for duty in &view.duties {
        let about = About::Duty { duty: duty.duty.clone(), subject: Subject::Household(household.clone()) };
        let because = reason(engine, about, at)?;
        can_be_said(&because, at)?;
        let alone = knows_only(history, is_register, &because.all_facts())?;
        let again = alone.household(household, AsOf::at(at)).map(|view| view.duties).unwrap_or_default();
        let again = again.iter().find(|again| again.duty == duty.duty);
        let same = again.map(|again| (again.kind, again.status, again.opens, again.due, again.done_at));
        let expected = (duty.kind, duty.status, duty.opens, duty.due, duty.done_at);
        let what = || format!("duty {} of {household} by what is cited for it", duty.duty);
        of("sufficient_reasons").at(at).same(what, &Some(expected), &same)?;
    }
    Ok(())
}

/// The cover of each household: what its line names gives the same.
///
/// # Errors
/// [`Broken`] where it does not.
pub fn coverage_rests_on_what_it_names(history: &History, engine: &Engine, at: Instant) -> Verdict {
    let asked = of("sufficient_reasons").at(at);
    let coverage = engine.coverage(AsOf::at(at), true);
    for line in &coverage.certificate {
        let alone = knows_only(history, is_home, &line.facts)?.coverage(AsOf::at(at), true);
        let bare = |line: &HouseholdCover| HouseholdCover { facts: Vec::new(), ..line.clone() };
        let again = alone.certificate.iter().find(|again| again.household == line.household);
        let what = || format!("the cover of {} by {:?}", line.household, line.facts);
        asked.same(what, &Some(bare(line)), &again.map(bare))?;
        let of_it = |gap: &&CoverageGap| gap.household == line.household;
        let bare = |gap: &CoverageGap| (gap.reasons.clone(), gap.unit.clone());
        let (gap, again) = (coverage.gaps.iter().find(of_it), alone.gaps.iter().find(of_it));
        asked.same(|| format!("the gap of {}", line.household), &gap.map(bare), &again.map(bare))?;
    }
    Ok(())
}
