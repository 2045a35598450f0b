//! Names and ids of the demonstration: made up, except where a report names a place.

use super::FieldReport;

/// Words that compounds are called by where the report does not name them.
const COMPOUNDS: [&str; 16] = [
    "云杉苑",
    "翠竹苑",
    "杜鹃苑",
    "松柏苑",
    "香溪苑",
    "青峰苑",
    "红枫苑",
    "锦绣苑",
    "丹桂苑",
    "兰亭苑",
    "梧桐苑",
    "海棠苑",
    "牡丹苑",
    "紫荆苑",
    "芙蓉苑",
    "玉兰苑",
];

/// The three compounds that report Z names.
const ZHONGWEI: [&str; 3] = ["新墩花园", "黄河花园", "海原文昌"];

/// The compound's name; beyond the list the words come again with a number.
pub(super) fn compound(report: FieldReport, at: u32) -> String {
    let words: &[&str] = if report == FieldReport::Zhongwei { &ZHONGWEI } else { &COMPOUNDS };
    let count = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let word = usize::try_from(at % count).ok().and_then(|at| words.get(at)).copied().unwrap_or_default();
    let again = at / count;
    if again == 0 { word.to_owned() } else { format!("{word}{}区", again + 1) }
}

/// The community's name.
pub(super) fn community(report: FieldReport) -> &'static str {
    match report {
        FieldReport::Shennong => "神农佳苑社区",
        FieldReport::Zhongwei => "沙坡头区联防社区",
        FieldReport::Dongying => "盛景社区",
        FieldReport::Nanqin => "南秦社区",
        FieldReport::Huayuan => "花苑社区",
    }
}

/// Makes ids of one kind whose order as text is their order as numbers.
#[derive(Debug, Clone)]
pub(super) struct Numbering {
    stem: String,
    width: usize,
}

impl Numbering {
    /// Ids `stem` + 1 to `count`, with at least `width` digits.
    pub fn new(report: FieldReport, stem: &str, count: u32, width: usize) -> Self {
        let width = count.to_string().len().max(width);
        Self { stem: format!("{}-{stem}", report.letter()), width }
    }

    /// The id of the only one of its kind.
    pub fn stem(&self) -> &str {
        &self.stem
    }

    /// The id of number `at`, counted from 0.
    pub fn id(&self, at: u32) -> String {
        format!("{}{:0width$}", self.stem, at.saturating_add(1), width = self.width)
    }
}
