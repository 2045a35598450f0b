//! What the command understands.

use super::bundle::Known;
use crate::demo::FieldReport;
use clap::{Args, Parser, Subcommand, ValueEnum};
use gridward::base::{CivilDate, DutyId, GridId, HouseholdId, Instant, Language, PlaceId, ResidentId, RoundId};
use std::path::PathBuf;
use std::str::FromStr;

const EXAMPLES: &str = "\
Examples:
  gridward community                             play Shennong Jiayuan, print its last evening
  gridward community --report N --lang zh        Nanqin, in Chinese
  gridward community --json --log s.jsonl        the report as JSON, and the event log in a file
  gridward community --replay s.jsonl --json     the same report again, from the log
  gridward plan --report H                       when the campaign will be over
  gridward card --report S --place S-b01         who answers for a building
  gridward notice ID --log s.jsonl --out n.html  the paper that is served to somebody in quarantine
  gridward digest s.jsonl                        what two devices compare to know that they agree
  gridward config --report H                     the configuration with which Huayuan is opened
  gridward roster households.csv                 check a roster and show every bad line
  gridward explain --log s.jsonl --resident ID   why somebody is under a measure, or under none
  gridward schema core/schemas                   write the JSON Schemas of the engine's calls
  gridward report --log s.jsonl --format html    the nightly report to send round
  gridward policy check rules.json               what is wrong with a rule book, line by line
  gridward policy table cn-2020-14 --out p.html  a rule book as a page to read and sign
  gridward bundle s.jsonl --out s.gwb            an event log as one small file
  gridward unbundle s.gwb --out s.jsonl          and back
  gridward vectors tests/vectors                 run test cases that are kept as data
  gridward fleet --devices 5 --runs 200          devices that lose touch must agree in the end

JSON goes to stdout, messages to stderr. Exit code 0: done; 1: a check failed; 2: wrong use or damaged input.";

/// Rules engine for neighbourhood outbreak response.
#[derive(Debug, Parser)]
#[command(name = "gridward", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play a community of one of the field reports and print its last nightly report
    #[command(after_help = "Example: gridward community --report N --days 7 --lang zh")]
    Community(CommunityArguments),
    /// Forecast a screening campaign day by day, or the rest of one that is under way
    #[command(after_help = "Examples: gridward plan --report H --days-until 2020-01-28
          gridward plan --report S --log s.jsonl --squads 4 --lang zh")]
    Plan(PlanArguments),
    /// Print the contact card of a building, or list the buildings
    #[command(after_help = "Examples: gridward card --report S
          gridward card --report S --place S-b01 --lang zh --out cards")]
    Card(CardArguments),
    /// Write the notice that is served when a measure begins, or when it is over
    #[command(after_help = "Examples: gridward notice ID --log s.jsonl --out notice.html
          gridward notice ID --log s.jsonl --kind quarantine --lang zh --out notice.html")]
    Notice(NoticeArguments),
    /// Write out everything that is held about one person, for that person
    #[command(after_help = "Examples: gridward export-person ID --log s.jsonl --html --out mine.html
          gridward export-person ID --log s.jsonl --markdown --lang zh")]
    ExportPerson(ExportArguments),
    /// Print the digest of an event log
    #[command(after_help = "Example: gridward digest s.jsonl")]
    Digest(DigestArguments),
    /// Print the configuration with which the engine is opened, as JSON
    #[command(after_help = "Example: gridward config --report S --replica phone-7")]
    Config(ConfigArguments),
    /// Read a household roster and list what is wrong with it
    #[command(
        after_help = "Examples: gridward roster households.csv\n          gridward roster --template > empty.csv"
    )]
    Roster(RosterArguments),
    /// Say why a measure, a duty or a screening status is as it is
    #[command(after_help = "Examples: gridward explain --log s.jsonl --resident ID --lang zh
          gridward explain --log s.jsonl --household ID --round ID --at 2021-09-01T12:00:00+08:00
          gridward explain --log s.jsonl --resident ID --duty ID")]
    Explain(ExplainArguments),
    /// List the JSON Schemas of the engine's calls, or write them into a folder
    #[command(after_help = "Example: gridward schema core/schemas")]
    Schema(SchemaArguments),
    /// Print the nightly report of an event log, or everything that one of its numbers counts
    #[command(after_help = "Examples: gridward report --log s.jsonl --format markdown --lang zh
          gridward report --log s.jsonl --date 2021-08-30 --format html --out report.html
          gridward report --log s.jsonl --grid S-g01 --grid S-g02 --format json
          gridward report --log s.jsonl --open /duties/temperatureCheck/missed")]
    Report(ReportArguments),
    /// List, check, print or compare rule books
    #[command(
        subcommand,
        after_help = "Examples: gridward policy list
          gridward policy check rules.json
          gridward policy table cn-2020-14 --out page.html
          gridward policy diff cn-2020-14 cn-2021-14 --log log.jsonl"
    )]
    Policy(PolicyCommand),
    /// Write an event log, or what another device lacks of it, as one small file or as texts for QR codes
    #[command(after_help = "Examples: gridward bundle s.jsonl --out s.gwb
          gridward bundle s.jsonl --since theirs.jsonl --out lacking.gwb
          gridward bundle s.jsonl --known demo=18000 --parts 1800 > parts.txt

Where an event log is read, a bundle may stand in its place.")]
    Bundle(BundleArguments),
    /// Read bundles, or the parts of one in any order, and print the event log
    #[command(after_help = "Examples: gridward unbundle s.gwb --out s.jsonl
          gridward unbundle parts.txt --into mine.jsonl --out merged.jsonl")]
    Unbundle(UnbundleArguments),
    /// Run test vectors: facts, questions and the answers that are expected, as JSON
    #[command(after_help = "Examples: gridward vectors tests/vectors
          gridward vectors --answers tests/vectors/cases/ruijin.json
          gridward vectors --schema > tests/vectors/schema.json
          gridward vectors --generate --policy rules.json --seed 1 --cases 20 > drawn.json

What is generated expects what this build answers: another build, binding or host has to answer the same.

Exit code 0: all passed; 1: some failed; 2: a file cannot be read.")]
    Vectors(VectorsArguments),
    /// Play fleets of devices that lose touch, messages and the time, and check that all agree in the end
    #[command(after_help = "Examples: gridward fleet --devices 5 --runs 200 --seed 1
          gridward fleet --devices 3-30 --runs 10000 --json

Each run has the seed after that of the one before: a run that breaks a law comes back with --seed and --runs 1.
Exit code 0: every run ended in agreement; 1: some did not.")]
    Fleet(FleetArguments),
}

/// How many devices a fleet has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FleetDevices {
    /// At least.
    pub least: u32,
    /// At most, inclusive.
    pub most: u32,
}

impl FleetDevices {
    /// How many the run of a seed has.
    #[must_use]
    pub fn of(self, seed: u64) -> u32 {
        let span = u64::from(self.most.saturating_sub(self.least)) + 1;
        self.least.saturating_add(u32::try_from(seed % span).unwrap_or(0))
    }
}

impl FromStr for FleetDevices {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (least, most) = text.split_once('-').unwrap_or((text, text));
        let read = |text: &str| text.parse().ok().filter(|number| (2..=64).contains(number));
        match (read(least), read(most)) {
            (Some(least), Some(most)) if least <= most => Ok(Self { least, most }),
            _ => Err("a number from 2 to 64, or two such as 3-30"),
        }
    }
}

/// `gridward fleet`.
#[derive(Debug, Clone, Copy, Args)]
pub struct FleetArguments {
    /// Devices of one community, 2 to 64; of two numbers such as 3-30, every run has another one between them
    #[arg(long, value_name = "N", default_value = "5")]
    pub devices: FleetDevices,
    /// Runs
    #[arg(long, value_name = "M", default_value_t = 100)]
    pub runs: u32,
    /// The seed of the first run
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// What happens in each run: entries, exchanges, and everything that goes wrong
    #[arg(long, value_name = "K", default_value_t = 120)]
    pub steps: u32,
    /// Print the numbers as JSON
    #[arg(long)]
    pub json: bool,
}

/// `gridward community`.
#[derive(Debug, Args)]
pub struct CommunityArguments {
    /// Which field report: S Shennong, Z Zhongwei, D Dongying, N Nanqin, H Huayuan
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// How many days to play, 1 to 60; as many as the report has when left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=60), conflicts_with = "replay")]
    pub days: Option<u32>,
    /// So many times as many households, 1 to 1000
    #[arg(long, value_name = "K", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000),
        conflicts_with = "replay")]
    pub scale: u32,
    /// The language of report and page
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// Print the nightly report as JSON; the page is then written only where --out is given
    #[arg(long)]
    pub json: bool,
    /// Write the event log to this file, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    /// Read an event log instead of playing
    #[arg(long, value_name = "FILE")]
    pub replay: Option<PathBuf>,
    /// The folder for the page, made where it is missing [default: gridward-out]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Judge by another rule book that comes with the engine; `gridward policy list` names them
    #[arg(long, value_name = "ID")]
    pub policy: Option<String>,
}

/// `gridward plan`.
#[derive(Debug, Args)]
pub struct PlanArguments {
    /// The field report whose community and pace are taken; with --log, the one that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// Forecast the rest of a round from the end of this event log's last day on
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    /// The round of the log [default: the last one that has begun]
    #[arg(long, value_name = "ID", requires = "log")]
    pub round: Option<RoundId>,
    /// The last day by which it should be done [default: the last on which the report's teams go out]
    #[arg(long, value_name = "DATE")]
    pub days_until: Option<CivilDate>,
    /// Squads a day, 1 to 100000 [default: those of the report]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub squads: Option<u32>,
    /// Print the forecast as JSON
    #[arg(long)]
    pub json: bool,
    /// The language of the forecast
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
}

/// `gridward card`.
#[derive(Debug, Args)]
pub struct CardArguments {
    /// The field report whose community is taken; with --log, the one that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// Read an event log instead: the card is as of the end of its last day
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    /// The building, or another place; the buildings are listed when left out
    #[arg(long, value_name = "ID")]
    pub place: Option<PlaceId>,
    /// Print the card, or the list, as JSON
    #[arg(long)]
    pub json: bool,
    /// The language of the card
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// Write a page for the printer into this folder, made where it is missing
    #[arg(long, value_name = "DIR", requires = "place")]
    pub out: Option<PathBuf>,
}

/// `gridward notice`.
#[derive(Debug, Args)]
pub struct NoticeArguments {
    /// The resident for whom it is
    #[arg(value_name = "RESIDENT")]
    pub resident: ResidentId,
    /// The event log, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: PathBuf,
    /// Which notice [default: that of the release where there is one, else that of the measure]
    #[arg(long, value_enum)]
    pub kind: Option<NoticeKind>,
    /// As of when, such as 2021-09-01T12:00:00+08:00 [default: the end of the log's last day]
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<Instant>,
    /// The language of the notice
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// Write the page to this file; it goes to stdout when left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Print what the notice says as JSON
    #[arg(long, conflicts_with = "out")]
    pub json: bool,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// Judge by another rule book that comes with the engine; `gridward policy list` names them
    #[arg(long, value_name = "ID")]
    pub policy: Option<String>,
}

/// `gridward export-person`.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The resident
    #[arg(value_name = "RESIDENT")]
    pub resident: ResidentId,
    /// The event log, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: PathBuf,
    /// The register of identity, as the host keeps it; without it no name is written
    #[arg(long, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// As of when, such as 2021-09-01T12:00:00+08:00 [default: the end of the log's last day]
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<Instant>,
    /// The language of the page
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// A page for a browser or printer; that is so where no form is named
    #[arg(long, conflicts_with_all = ["markdown", "json"])]
    pub html: bool,
    /// The same as text
    #[arg(long, conflicts_with = "json")]
    pub markdown: bool,
    /// The data
    #[arg(long, conflicts_with = "out")]
    pub json: bool,
    /// Write the page to this file; it goes to stdout when left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// Judge by another rule book that comes with the engine; `gridward policy list` names them
    #[arg(long, value_name = "ID")]
    pub policy: Option<String>,
}

/// A kind of notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NoticeKind {
    /// That a measure holds
    Quarantine,
    /// That it is over
    Release,
}

/// `gridward digest`.
#[derive(Debug, Args)]
pub struct DigestArguments {
    /// The event log, one JSON object a line
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
}

/// `gridward config`.
#[derive(Debug, Args)]
pub struct ConfigArguments {
    /// Which field report
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// The name of the device's copy of the log
    #[arg(long, value_name = "ID", default_value = "replica-1")]
    pub replica: String,
}

/// `gridward roster`.
#[derive(Debug, Args)]
pub struct RosterArguments {
    /// The roster: CSV in UTF-8 or GB18030
    #[arg(value_name = "FILE.csv", required_unless_present = "template")]
    pub file: Option<PathBuf>,
    /// Print everything that was read as JSON
    #[arg(long)]
    pub json: bool,
    /// Print an empty roster to fill in
    #[arg(long, conflicts_with_all = ["file", "json", "today"])]
    pub template: bool,
    /// The day after which nobody in the roster is born [default: today in China]
    #[arg(long, value_name = "DATE")]
    pub today: Option<CivilDate>,
}

/// `gridward explain`.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The event log, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: PathBuf,
    /// The resident that the question is about
    #[arg(long, value_name = "ID", required_unless_present = "household", conflicts_with = "household")]
    pub resident: Option<ResidentId>,
    /// The household that the question is about
    #[arg(long, value_name = "ID")]
    pub household: Option<HouseholdId>,
    /// The screening round that the question is about
    #[arg(long, value_name = "ID", conflicts_with_all = ["resident", "duty"], required_unless_present_any = ["resident", "duty"])]
    pub round: Option<RoundId>,
    /// The duty that the question is about
    #[arg(long, value_name = "ID")]
    pub duty: Option<DutyId>,
    /// As of when, such as 2021-09-01T12:00:00+08:00 [default: the end of the log's last day]
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<Instant>,
    /// The language of the reason
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// Print the reason with its rules, values and facts as JSON
    #[arg(long)]
    pub json: bool,
}

/// `gridward report`.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// The event log, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: PathBuf,
    /// The day, such as 2021-08-30 [default: the log's last day]
    #[arg(long, value_name = "DATE")]
    pub date: Option<CivilDate>,
    /// Only this grid; again for more
    #[arg(long, value_name = "ID")]
    pub grid: Vec<GridId>,
    /// With --grid: also the households that are not in exactly one grid
    #[arg(long, requires = "grid")]
    pub ungridded: bool,
    /// Only what was recorded by then, such as 2021-09-01T12:00:00+08:00
    #[arg(long, value_name = "INSTANT")]
    pub known_by: Option<Instant>,
    /// List what this number of the report counts: a JSON pointer such as /central or /duties/errand/overdue
    #[arg(long, value_name = "NUMBER")]
    pub open: Option<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    /// The language
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// Judge by another rule book that comes with the engine; `gridward policy list` names them
    #[arg(long, value_name = "ID")]
    pub policy: Option<String>,
    /// Write it to this file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For a terminal
    Text,
    /// For messages, and for text that is kept under version control
    Markdown,
    /// For a browser or printer; needs no other file
    Html,
    /// As the engine answers
    Json,
}

/// `gridward schema`.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// The folder to write to, made where it is missing
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// `gridward bundle`.
#[derive(Debug, Args)]
pub struct BundleArguments {
    /// The event log, one JSON object a line
    #[arg(value_name = "LOG")]
    pub log: PathBuf,
    /// Leave out what this log or bundle of the other device has
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// Leave out what a replica recorded up to this number; again for more
    #[arg(long, value_name = "REPLICA=NUMBER")]
    pub known: Vec<Known>,
    /// Write texts of at most so many characters, one a line, 64 to 4296; a large QR code holds 4296, one that any phone
    /// reads about 1000
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(64..=4296))]
    pub parts: Option<u32>,
    /// Write to this file; parts go to stdout when left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
}

/// `gridward unbundle`.
#[derive(Debug, Args)]
pub struct UnbundleArguments {
    /// Bundles, and texts with the parts of one, one a line
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// An event log that takes them in
    #[arg(long, value_name = "LOG")]
    pub into: Option<PathBuf>,
    /// Write the log to this file instead of stdout
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
}

/// `gridward vectors`.
#[derive(Debug, Args)]
pub struct VectorsArguments {
    /// Files, or folders with `.json` files
    #[arg(value_name = "FILE-OR-FOLDER", required_unless_present_any = ["schema", "generate"])]
    pub paths: Vec<PathBuf>,
    /// Also print every answer, whole
    #[arg(long)]
    pub answers: bool,
    /// Run nothing: print each vector as configuration, events and questions, one JSON object a line
    #[arg(long, conflicts_with = "answers")]
    pub expand: bool,
    /// Run nothing: print the JSON Schema of a file
    #[arg(long, conflicts_with_all = ["paths", "answers", "expand"])]
    pub schema: bool,
    /// Run nothing: draw histories for a rule book and print them as vectors
    #[arg(long, requires = "policy", conflicts_with_all = ["paths", "answers", "expand", "schema"])]
    pub generate: bool,
    /// The rule book that histories are drawn for: a file, or the id of one that comes with the engine
    #[arg(long, value_name = "FILE-OR-ID", requires = "generate")]
    pub policy: Option<String>,
    /// The same seed draws the same histories
    #[arg(long, default_value_t = 1, requires = "generate")]
    pub seed: u64,
    /// How many histories
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000), requires = "generate")]
    pub cases: u32,
}

/// `gridward policy`.
#[derive(Debug, Subcommand)]
pub enum PolicyCommand {
    /// List the rule books that come with the engine
    #[command(after_help = "Example: gridward policy list")]
    List {
        /// Print the list as JSON
        #[arg(long)]
        json: bool,
        /// The language of the titles
        #[arg(long, value_enum, default_value_t = Tongue::En)]
        lang: Tongue,
    },
    /// Say what is wrong with rule books, with line and column
    #[command(after_help = "Examples: gridward policy check rules.json
          gridward policy check --after cn-2020-14 --json next.json

Exit code 0: all can be used; 1: some have faults; 2: a file cannot be read.")]
    Check(CheckArguments),
    /// Write a rule book as a page that a health officer can read and sign
    #[command(after_help = "Examples: gridward policy table cn-2020-14 --out cn-2020-14.html
          gridward policy table rules.json --lang zh --format markdown")]
    Table(TableArguments),
    /// Show whom another rule book would affect, and how
    #[command(after_help = "Example: gridward policy diff cn-2020-14 cn-2021-14 --log log.jsonl")]
    Diff(DiffArguments),
    /// Try every history of a small household under a rule book: laws, and what its author promises
    #[command(after_help = "Examples: gridward policy prove cn-2020-14
          gridward policy prove rules.json --promises promises.json --lang zh
          gridward policy prove rules.json --days 3 --facts 3 --hours 0,9

Promises are a JSON list; core/docs/proof.md says what can be promised.
Exit code 0: all hold for every history; 1: one does not, and the shortest history for which it does not is told; 2: a
file cannot be read or used.")]
    Prove(ProveArguments),
}

/// `gridward policy prove`.
#[derive(Debug, Args)]
pub struct ProveArguments {
    /// The rule book: a file, or the id of one that comes with the engine
    #[arg(value_name = "FILE-OR-ID")]
    pub policy: String,
    /// What its author promises, as a JSON list
    #[arg(long, value_name = "FILE")]
    pub promises: Option<PathBuf>,
    /// On how many days something can happen
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u8).range(1..=14))]
    pub days: u8,
    /// How many residents the household has
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=2))]
    pub residents: u8,
    /// How many things happen to each resident at most
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(0..=4))]
    pub facts: u8,
    /// The full hours at which something can happen
    #[arg(long, value_name = "HOURS", value_delimiter = ',', default_value = "9", value_parser = clap::value_parser!(u16).range(0..24))]
    pub hours: Vec<u16>,
    /// How many histories are judged once more, each in an engine of its own
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub sample: u32,
    /// How many threads work on it; as many as there are processors when left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
    pub threads: Option<u8>,
    /// The language of the story
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// Print what came of it as JSON
    #[arg(long)]
    pub json: bool,
}

/// `gridward policy check`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// The rule books, as JSON
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// A rule book that they are to follow: its id, or a file; the earliest first
    #[arg(long, value_name = "ID-OR-FILE")]
    pub after: Vec<String>,
    /// The language in which it is told what is wrong
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// Print everything that is wrong as JSON
    #[arg(long)]
    pub json: bool,
}

/// `gridward policy table`.
#[derive(Debug, Args)]
pub struct TableArguments {
    /// The rule book: a file, or the id of one that comes with the engine
    #[arg(value_name = "FILE-OR-ID")]
    pub policy: String,
    /// The language of the page
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// What to write
    #[arg(long, value_enum, default_value_t = PageFormat::Html)]
    pub format: PageFormat,
    /// Write the page to this file; it goes to stdout when left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageFormat {
    /// For a browser or printer; needs no other file
    Html,
    /// For text that is kept under version control
    Markdown,
}

/// `gridward policy diff`.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The rule book that holds: its id, or a file
    #[arg(value_name = "A")]
    pub before: String,
    /// The other one: its id, or a file
    #[arg(value_name = "B")]
    pub after: String,
    /// The event log, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: PathBuf,
    /// As of when, such as 2021-09-01T12:00:00+08:00 [default: the end of the log's last day]
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<Instant>,
    /// The field report that the log is of
    #[arg(long, value_name = "S|Z|D|N|H", default_value = "S")]
    pub report: FieldReport,
    /// The language of the text
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub lang: Tongue,
    /// Print everybody who is affected as JSON
    #[arg(long)]
    pub json: bool,
}

/// A language, as it is named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// English
    En,
    /// Simplified Chinese
    #[value(alias = "zh-Hans")]
    Zh,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Zh => Self::Chinese,
        }
    }
}
