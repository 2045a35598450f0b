//! Where people come back from, and how risky it was there.

use super::FieldReport;
use gridward::exposure::RiskLevel;

/// What is known of other places.
pub(super) struct Outside {
    /// Areas with a risk level, each from a day on that is counted from the first day played.
    pub graded: &'static [(&'static str, RiskLevel, i32)],
    /// Places at risk.
    pub risk: &'static [&'static str],
    /// Low-risk parts of affected counties.
    pub near: &'static [&'static str],
    /// Places with no risk.
    pub low: &'static [&'static str],
    /// The region code of the community.
    pub region: &'static str,
    /// Those who are back when the play begins left at most so many days before.
    pub left_before: u32,
}

/// The places that the people of a report come back from.
pub(super) fn outside(report: FieldReport) -> Outside {
    use RiskLevel::{High, Low, Medium};
    let hubei = |region| Outside {
        graded: &[("42", High, -30), ("4201", High, -30)],
        risk: &["420102", "420106", "4209", "4211"],
        near: &[],
        low: &["440106", "330106", "610113", "510104", "110108"],
        region,
        left_before: 12,
    };
    match report {
        FieldReport::Shennong => Outside {
            graded: &[
                ("320115", High, -22),
                ("430802001", High, -18),
                ("430802", Medium, -16),
                ("430802100", Low, -30),
                ("410105001", Medium, -15),
                ("420102001", Medium, -14),
                ("321002001", High, -16),
                ("430802", Low, 11),
            ],
            risk: &["320115", "430802001", "430802", "410105001", "420102001", "321002001"],
            near: &["430802100", "410105002", "420102002", "321002002"],
            low: &["310104", "440106", "420503", "510104", "110108"],
            region: "429021",
            left_before: 12,
        },
        FieldReport::Nanqin => Outside {
            graded: &[("610113001", High, -6), ("610116001", Medium, -4), ("610112001", Medium, -5)],
            risk: &["610113001", "610116001", "610112001"],
            near: &["610113002", "610116002", "610112002"],
            low: &["610502", "410105", "510104", "310104"],
            region: "611002",
            left_before: 3,
        },
        FieldReport::Zhongwei => hubei("640502"),
        FieldReport::Dongying => hubei("370502"),
        FieldReport::Huayuan => hubei("442000"),
    }
}
