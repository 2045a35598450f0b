//! The check of a decision table: every case is tried, so that no surprise waits for the first person who falls into it.

use super::{ClassRow, ContactSetting, IndexKind, OnsetKind, ReasonKind, RiskLevel, Situation, TableFault, When};
use crate::base::{CategoryId, FaultAt};
use std::collections::BTreeSet;

/// Missed cases that are named at most: with one condition forgotten there can be hundreds.
const MOST_MISSED: usize = 5;

/// Every fault of the table: missed cases first, then rows in their order.
pub(super) fn faults(rows: &[ClassRow]) -> Vec<FaultAt<TableFault>> {
    let mut reached = vec![false; rows.len()];
    let mut missed = BTreeSet::new();
    for case in cases(rows) {
        match rows.iter().zip(&mut reached).find(|(row, _)| row.when.holds(&case)) {
            Some((_, mark)) => *mark = true,
            None => {
                missed.insert(describe(case));
            }
        }
    }
    let missed =
        missed.into_iter().take(MOST_MISSED).map(|case| FaultAt::new(TableFault::Missed { case }, &[&"table"]));
    let mut faults: Vec<_> = missed.collect();
    for (at, (row, reached)) in rows.iter().zip(&reached).enumerate() {
        let (number, class) = (at + 1, row.class.clone());
        let twin = rows.iter().take(at).position(|earlier| earlier.when == row.when && differs(earlier, row));
        let fault = match twin {
            Some(earlier) => TableFault::Contradicts { row: number, class, earlier: earlier + 1 },
            None if !reached => TableFault::Unreachable { row: number, class },
            None => continue,
        };
        faults.push(FaultAt::new(fault, &[&"table", &at]));
    }
    faults
}

fn differs(a: &ClassRow, b: &ClassRow) -> bool {
    let outcome =
        |row: &ClassRow| (row.class.clone(), row.plan.clone(), row.co_residents.clone(), row.co_residents_while);
    outcome(a) != outcome(b)
}

/// Every case that the columns of the table tell apart. Of the categories, those that a row names and one more.
pub(super) fn cases(rows: &[ClassRow]) -> Vec<Situation> {
    let named = rows.iter().flat_map(|row| row.when.category.iter().flatten());
    let mut categories: Vec<Option<CategoryId>> =
        named.cloned().collect::<BTreeSet<_>>().into_iter().map(Some).collect();
    categories.push(CategoryId::new("any-other").ok());

    let mut cases = Vec::new();
    for reason in ReasonKind::ALL {
        let base = Situation::of(reason);
        match reason {
            ReasonKind::Stay => {
                for level in [RiskLevel::Low, RiskLevel::Medium, RiskLevel::High] {
                    for affected in [false, true] {
                        let (level, county_affected) = (Some(level), Some(affected));
                        cases.push(Situation { level, county_affected, ..base.clone() });
                    }
                }
            }
            ReasonKind::Contact => {
                for of in IndexKind::ALL {
                    for setting in ContactSetting::ALL {
                        for protected in [false, true] {
                            let (contact_of, setting) = (Some(of), Some(setting));
                            cases.push(Situation { contact_of, setting, protected: Some(protected), ..base.clone() });
                        }
                    }
                }
            }
            ReasonKind::Journey | ReasonKind::Circumstance => {
                cases
                    .extend(categories.iter().map(|category| Situation { category: category.clone(), ..base.clone() }));
            }
            ReasonKind::Symptoms => {
                let kinds = [OnsetKind::Known, OnsetKind::Unknown].into_iter();
                cases.extend(kinds.map(|onset| Situation { onset: Some(onset), ..base.clone() }));
            }
            ReasonKind::Positive => {
                for onset in OnsetKind::ALL {
                    let confirmed = [false, true].into_iter();
                    cases.extend(confirmed.map(|confirmed| Situation {
                        onset: Some(onset),
                        confirmed: Some(confirmed),
                        ..base.clone()
                    }));
                }
            }
        }
    }
    let immune: Vec<Situation> = cases.iter().map(|case| Situation { immune: true, ..case.clone() }).collect();
    cases.extend(immune);
    // On both sides of every limit; nobody's age decides where no row asks for it.
    let limits = rows.iter().flat_map(|row| row.when.age_from.into_iter().chain(row.when.age_below));
    let ages: BTreeSet<u16> = limits.flat_map(|limit| [limit.saturating_sub(1), limit]).collect();
    let of_age = |age: u16| cases.iter().map(move |case| Situation { age: Some(age), ..case.clone() });
    let aged: Vec<Situation> = ages.into_iter().flat_map(of_age).collect();
    cases.extend(aged);
    cases
}

/// The case as a row would name it: its author can lay the text into the table.
fn describe(case: Situation) -> String {
    let when = When {
        reason: Some(vec![case.reason]),
        level: case.level.map(|level| vec![level]),
        county_affected: case.county_affected,
        contact_of: case.contact_of.map(|of| vec![of]),
        setting: case.setting.map(|setting| vec![setting]),
        protected: case.protected,
        category: case.category.map(|category| vec![category]),
        onset: case.onset.map(|onset| vec![onset]),
        confirmed: case.confirmed,
        immune: Some(case.immune),
        age_from: case.age,
        age_below: case.age.map(|age| age.saturating_add(1)),
    };
    serde_json::to_string(&when).unwrap_or_default()
}
