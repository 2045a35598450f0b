//! One line for a team that tests its own rule book: every law over so many histories, and what they reached.

use super::histories::histories;
use super::history::History;
use super::laws::{Broken, Law, all};
use super::reach::Reach;
use super::vector;
use crate::base::GridError;
use crate::policy::{LocatedFault, Policy, Severity, check_text};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

/// So many histories, where nobody asks for another number.
const CASES: u32 = 48;
/// So often a drawn history that breaks a law is made simpler, and then shorter.
const SIMPLER: u32 = 80;
/// So often events are left out of it.
const SHORTER: u32 = 250;

/// Checks a policy document and then every law over histories that are drawn for it.
///
/// The document may be `basedOn` one that comes with the engine. The histories are the same every time; [`Check`] has more
/// of them, others, and further laws.
///
/// ```
/// let document = r#"{"basedOn": "us-cdc-2020-14", "id": "our-14-days"}"#;
/// let report = gridward::testkit::Check::of_document(document)?.cases(2).run()?;
/// assert_eq!(report.reach.histories, 2);
/// println!("{report}");
/// # Ok::<(), gridward::testkit::Failure>(())
/// ```
///
/// # Errors
/// [`Failure`] when the document has a fault, a law is broken, or nothing was reached that a law could be about.
pub fn check(document: &str) -> Result<Report, Failure> {
    Check::of_document(document)?.run()
}

/// Which laws are asked of how many histories of which rule book.
#[derive(Debug, Clone)]
pub struct Check {
    policy: Policy,
    cases: u32,
    seed: u64,
    laws: Vec<Law>,
    kept: Vec<History>,
    every_stage: bool,
    as_drawn: bool,
}

/// What a run came to in which every law held.
#[derive(Debug, Clone)]
pub struct Report {
    /// The rule book.
    pub policy: Policy,
    /// The laws that were asked, each of every history.
    pub laws: Vec<Law>,
    /// What the histories reached.
    pub reach: Reach,
}

/// Why a rule book, or the engine under it, does not pass.
#[derive(Clone)]
pub enum Failure {
    /// The document cannot be used: every fault with its line.
    Faulty(Vec<LocatedFault>),
    /// It cannot be read at all, or a kept history cannot.
    Unreadable(GridError),
    /// A law is broken.
    Broken(Box<Found>),
    /// Every law held, and says nothing: what was not reached, and what was.
    Unreached(Vec<String>, Box<Reach>),
}

/// A broken law with the history that breaks it, as short as could be found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The law.
    pub law: Law,
    /// What is broken.
    pub broken: Broken,
    /// The history.
    pub history: History,
    /// The seed of the run.
    pub seed: u64,
    /// Which history it was, from 1; 0 for one that was kept.
    pub case: u32,
}

impl Check {
    /// Every law over a few dozen histories of a document.
    ///
    /// # Errors
    /// [`Failure::Faulty`] when the document has a fault, [`Failure::Unreadable`] when it cannot be read.
    pub fn of_document(document: &str) -> Result<Self, Failure> {
        let found = check_text(document, &[]);
        if !found.usable {
            return Err(Failure::Faulty(found.faults));
        }
        Ok(Self::of(Policy::from_json(document).map_err(Failure::Unreadable)?))
    }

    /// The same for a rule book that was read.
    #[must_use]
    pub fn of(policy: Policy) -> Self {
        let (laws, kept) = (all(), Vec::new());
        Self { policy, cases: CASES, seed: 20_200_825, laws, kept, every_stage: false, as_drawn: false }
    }

    /// So many histories.
    #[must_use]
    pub fn cases(self, cases: u32) -> Self {
        Self { cases, ..self }
    }

    /// Other histories; the same seed draws the same ones.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// One law more: one of [`rule_book`](super::laws::rule_book), or one of your own.
    #[must_use]
    pub fn and(mut self, law: Law) -> Self {
        self.laws.push(law);
        self
    }

    /// Only the laws of these names.
    #[must_use]
    pub fn only(mut self, names: &[&str]) -> Self {
        self.laws.retain(|law| names.contains(&law.name));
        self
    }

    /// Asks the laws of histories first that were kept as vectors: see [`vector`].
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when the text holds no vectors, or one of them people that have no events.
    pub fn keeping(mut self, vectors: &str) -> Result<Self, Failure> {
        self.kept.extend(vector::read(vectors, &self.policy).map_err(Failure::Unreadable)?);
        Ok(self)
    }

    /// Fails also where a stage was reached by nobody, or a class given to nobody.
    #[must_use]
    pub fn every_stage(self) -> Self {
        Self { every_stage: true, ..self }
    }

    /// Shows a history that breaks a law as it was drawn: to make it short, the law is asked hundreds of times.
    #[must_use]
    pub fn as_drawn(self) -> Self {
        Self { as_drawn: true, ..self }
    }

    /// Draws the histories and asks every law of each.
    ///
    /// # Errors
    /// [`Failure`] where a law is broken, with a history that is as short as could be found; or where nothing was reached.
    pub fn run(&self) -> Result<Report, Failure> {
        let mut reach = Reach::default();
        for history in &self.kept {
            for law in &self.laws {
                self.asked(law, history, 0).map_err(Failure::Broken)?;
            }
        }
        let mut runner = self.runner();
        let strategy = histories(&self.policy);
        for case in 1..=self.cases {
            let mut tree = strategy.new_tree(&mut runner).map_err(|reason| unreadable(&reason))?;
            let history = tree.current();
            reach.look(&history).map_err(Failure::Unreadable)?;
            for law in &self.laws {
                if let Err(found) = self.asked(law, &history, case) {
                    let found = if self.as_drawn { *found } else { smallest(*found, &mut tree) };
                    return Err(Failure::Broken(Box::new(found)));
                }
            }
        }
        let mut lacking = reach.nothing(&self.policy);
        if self.every_stage {
            lacking.extend(reach.missing(&self.policy));
        }
        if self.cases > 0 && !lacking.is_empty() {
            return Err(Failure::Unreached(lacking, Box::new(reach)));
        }
        Ok(Report { policy: self.policy.clone(), laws: self.laws.clone(), reach })
    }

    /// The histories of the run, without asking anything of them.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when none can be drawn for the rule book.
    pub fn histories(&self) -> Result<Vec<History>, Failure> {
        let mut runner = self.runner();
        let strategy = histories(&self.policy);
        let mut drawn = || strategy.new_tree(&mut runner).map(|tree| tree.current());
        (0..self.cases).map(|_| drawn().map_err(|reason| unreadable(&reason))).collect()
    }

    fn runner(&self) -> TestRunner {
        let seed: Vec<u8> = self.seed.to_le_bytes().into_iter().cycle().take(32).collect();
        let config = Config { failure_persistence: None, ..Config::default() };
        TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
    }

    fn asked(&self, law: &Law, history: &History, case: u32) -> Result<(), Box<Found>> {
        let found = |broken| {
            let (law, history, seed) = (law.clone(), history.clone(), self.seed);
            Box::new(Found { law, broken, history, seed, case })
        };
        (law.holds)(history).map_err(found)
    }
}

fn unreadable(reason: &proptest::test_runner::Reason) -> Failure {
    Failure::Unreadable(GridError::BadRequest { call: "histories".to_owned(), reason: reason.to_string() })
}

/// The history made simpler the way it was drawn, and then shorter event by event, as long as it breaks the law.
fn smallest(mut found: Found, tree: &mut impl ValueTree<Value = History>) -> Found {
    let mut tries = 0;
    'simpler: while tries < SIMPLER && tree.simplify() {
        loop {
            tries += 1;
            let history = tree.current();
            if let Err(broken) = (found.law.holds)(&history) {
                (found.history, found.broken) = (history, broken);
                break;
            }
            if tries >= SIMPLER || !tree.complicate() {
                break 'simpler;
            }
        }
    }
    let mut tries = 0;
    let mut length = found.history.events.len().div_ceil(2);
    while length > 0 {
        let (mut from, mut shorter) = (0, false);
        while from < found.history.events.len() && tries < SHORTER {
            tries += 1;
            let mut history = found.history.clone();
            history.events.drain(from..(from + length).min(history.events.len()));
            match (found.law.holds)(&history) {
                Err(broken) => {
                    (found.history, found.broken, shorter) = (history, broken, true);
                }
                Ok(()) => from += length,
            }
        }
        if !shorter || length > 1 {
            length = if length == 1 { 0 } else { length.div_ceil(2) };
        }
        if tries >= SHORTER {
            break;
        }
    }
    found
}

impl Found {
    /// The history as a vector, to be kept: see [`vector`].
    #[must_use]
    pub fn vector(&self) -> Value {
        vector::of_found(self)
    }
}

impl Failure {
    /// What found it: the name of a law, the code of a fault, or `reach`.
    #[must_use]
    pub fn by(&self) -> String {
        match self {
            Self::Faulty(faults) => {
                let error = faults.iter().find(|fault| fault.severity == Severity::Error);
                error.map_or("unreadable", |fault| fault.code).to_owned()
            }
            Self::Unreadable(error) => error.code().to_owned(),
            Self::Broken(found) => found.law.name.to_owned(),
            Self::Unreached(..) => "reach".to_owned(),
        }
    }
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let laws: Vec<&str> = self.laws.iter().map(|law| law.name).collect();
        writeln!(f, "`{}` holds {} laws: {}", self.policy.id, laws.len(), laws.join(", "))?;
        write!(f, "{}", self.reach)?;
        let missing = self.reach.missing(&self.policy);
        if !missing.is_empty() {
            writeln!(f, "  reached by nobody: {}", missing.join(", "))?;
        }
        Ok(())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Faulty(faults) => {
                writeln!(f, "the document cannot be used:")?;
                faults.iter().try_for_each(|fault| {
                    writeln!(f, "  {}:{} {}: {}", fault.line, fault.column, fault.code, fault.message)
                })
            }
            Self::Unreadable(error) => error.fmt(f),
            Self::Broken(found) => {
                let Found { law, broken, history, seed, case } = found.as_ref();
                writeln!(f, "law {} is broken (seed {seed}, history {case}):", law.number)?;
                writeln!(f, "{}", broken.told(history.policy.zone))?;
                write!(f, "{history}")
            }
            Self::Unreached(what, reach) => {
                writeln!(f, "every law held, and says nothing: {}", what.join(", "))?;
                write!(f, "{reach}")
            }
        }
    }
}

/// As it is shown: a test that ends in a failure prints this.
impl std::fmt::Debug for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Failure {}

/// A test that a policy document passes [`check`], with its statistics on standard output.
///
/// ```
/// gridward::testkit::laws!(our_rules, r#"{"basedOn": "us-cdc-2020-14", "id": "ours"}"#, cases: 24);
/// ```
#[macro_export]
macro_rules! gridward_laws {
    ($name:ident, $document:expr, cases: $cases:expr) => {
        #[test]
        fn $name() -> Result<(), $crate::testkit::Failure> {
            println!("{}", $crate::testkit::Check::of_document($document)?.cases($cases).run()?);
            Ok(())
        }
    };
    ($name:ident, $document:expr) => {
        #[test]
        fn $name() -> Result<(), $crate::testkit::Failure> {
            println!("{}", $crate::testkit::check($document)?);
            Ok(())
        }
    };
    ($document:expr) => {
        $crate::gridward_laws!(the_laws_hold, $document);
    };
}
