//! The columns that a roster may have, for the reader and for whoever fills in the empty file.

use serde::Serialize;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Compound,
    Building,
    Stairwell,
    Door,
    Floor,
    Household,
    Resident,
    BirthYear,
    Sex,
    IdentityNumber,
    Grid,
    RegionCode,
}

/// What a column is called, whether it must be there, and what stands in it.
///
/// Names are compared without regard to case, spaces, `_` and `-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ColumnRule {
    /// The English name.
    pub name: &'static str,
    /// The Chinese name.
    pub chinese: &'static str,
    /// Other names that are understood.
    pub aliases: &'static [&'static str],
    /// Whether the column must be there, with something in it on every line.
    pub required: bool,
    /// What stands in it, in English.
    pub about_en: &'static str,
    /// What stands in it, in Chinese.
    pub about_zh: &'static str,
    #[serde(skip)]
    pub(super) column: Column,
}

/// Every column that is read, in the order of the empty file.
pub const COLUMNS: &[ColumnRule] = &[
    ColumnRule {
        name: "compound",
        chinese: "小区",
        aliases: &["小区名称", "院落", "estate"],
        required: true,
        about_en: "name of the compound",
        about_zh: "小区名称",
        column: Column::Compound,
    },
    ColumnRule {
        name: "building",
        chinese: "楼栋",
        aliases: &["楼栋号", "楼号", "栋号", "栋", "幢", "block"],
        required: true,
        about_en: "name or number of the building within the compound",
        about_zh: "小区内的楼栋名称或编号",
        column: Column::Building,
    },
    ColumnRule {
        name: "stairwell",
        chinese: "单元",
        aliases: &["单元号", "楼道", "unit", "entrance"],
        required: false,
        about_en: "name or number of the stairwell; empty where the building has only one",
        about_zh: "单元名称或编号；楼栋不分单元时留空",
        column: Column::Stairwell,
    },
    ColumnRule {
        name: "door",
        chinese: "门牌",
        aliases: &["门牌号", "房号", "房间号", "室号", "户室", "room", "flat", "apartment"],
        required: true,
        about_en: "what is written on the door",
        about_zh: "门牌号或房号",
        column: Column::Door,
    },
    ColumnRule {
        name: "floor",
        chinese: "楼层",
        aliases: &["所在楼层", "层", "storey"],
        required: false,
        about_en: "whole number from -9 to 200: 1 at street level and -1 below it; there is no 0",
        about_zh: "-9 至 200 的整数：临街层为 1，地下一层为 -1，没有 0 层",
        column: Column::Floor,
    },
    ColumnRule {
        name: "household",
        chinese: "户编号",
        aliases: &["户号", "家庭编号", "household_id"],
        required: false,
        about_en: "id of the household: up to 64 letters, digits and -_.:/@; derived from the address when empty",
        about_zh: "户的编号：最多 64 个英文字母、数字或 -_.:/@；留空时由地址生成",
        column: Column::Household,
    },
    ColumnRule {
        name: "resident",
        chinese: "人员编号",
        aliases: &["居民编号", "resident_id", "person"],
        required: false,
        about_en: "id of the resident that says nothing about the person, made like a household's; derived when empty; \
                   a line that says nothing about a person is a household that holds nobody",
        about_zh: "不含个人信息的人员编号，格式同户编号；留空时自动生成；没有任何人员信息的行表示无人居住的户",
        column: Column::Resident,
    },
    ColumnRule {
        name: "birth_year",
        chinese: "出生年",
        aliases: &["出生年份", "year_of_birth"],
        required: false,
        about_en: "year of birth from 1900 to this year",
        about_zh: "1900 年至今年的出生年份",
        column: Column::BirthYear,
    },
    ColumnRule {
        name: "sex",
        chinese: "性别",
        aliases: &["gender"],
        required: false,
        about_en: "F or M (also female or male; 女 or 男)",
        about_zh: "女或男（也可写 F 或 M）",
        column: Column::Sex,
    },
    ColumnRule {
        name: "identity_number",
        chinese: "身份证号",
        aliases: &["身份证", "身份证号码", "公民身份号码", "id_number", "id_card"],
        required: false,
        about_en: "resident identity number (GB 11643): checked and read for birth year and sex; never kept",
        about_zh: "公民身份号码（GB 11643）：只用于校验并读取出生年份和性别，绝不保存",
        column: Column::IdentityNumber,
    },
    ColumnRule {
        name: "grid",
        chinese: "网格",
        aliases: &["网格编号", "网格号", "网格名称", "所属网格", "grid_id"],
        required: false,
        about_en: "name or number of the grid that the household belongs to",
        about_zh: "该户所属网格的名称或编号",
        column: Column::Grid,
    },
    ColumnRule {
        name: "region_code",
        chinese: "区划代码",
        aliases: &["行政区划代码", "社区代码", "community_code"],
        required: false,
        about_en: "code of the community's region (GB/T 2260 or 12 digits); one for the whole file",
        about_zh: "社区的行政区划代码（GB/T 2260 或 12 位统计代码）；全表一致",
        column: Column::RegionCode,
    },
];

/// Columns that name a person: known, dropped, and never kept. Something in them means that the line is about a person.
pub(super) const NAMES: &[&str] = &["姓名", "居民姓名", "名字", "name", "full_name"];

/// Columns with names and telephone numbers that are known and dropped: rules need neither.
pub const NOT_KEPT: &[&str] = &[
    "姓名",
    "居民姓名",
    "名字",
    "name",
    "full_name",
    "户主",
    "户主姓名",
    "owner",
    "householder",
    "电话",
    "电话号码",
    "手机",
    "手机号",
    "手机号码",
    "联系电话",
    "联系方式",
    "微信",
    "微信号",
    "phone",
    "phone_number",
    "mobile",
    "telephone",
    "tel",
    "contact",
    "wechat",
    "email",
];

impl Column {
    /// The rule of the column.
    pub(super) fn rule(self) -> Option<&'static ColumnRule> {
        COLUMNS.iter().find(|rule| rule.column == self)
    }
}

/// A column name as it is compared.
pub(super) fn plain(name: &str) -> String {
    let kept = |character: &char| !character.is_whitespace() && !matches!(character, '_' | '-' | '\u{feff}');
    name.chars().filter(kept).map(|character| character.to_ascii_lowercase()).collect()
}

impl ColumnRule {
    /// Whether the column goes by this name, given as [`plain`] makes it.
    pub(super) fn is_called(&self, plain_name: &str) -> bool {
        [self.name, self.chinese].iter().chain(self.aliases).any(|name| plain(name) == plain_name)
    }
}

/// An empty roster to fill in: remarks that explain the columns in both languages, and the header.
///
/// It begins with a byte order mark, without which spreadsheets take Chinese for the code page of the machine.
#[must_use]
pub fn template() -> &'static str {
    static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
        let mut text = String::from("\u{feff}# One line for each resident; lines like this one may stay or go.\n");
        text.push_str("# 每位居民一行；以 # 开头的说明行可保留也可删除。\n");
        for ColumnRule { name, chinese, required, about_en, about_zh, .. } in COLUMNS {
            let (must, must_zh) = if *required { ("required", "必填") } else { ("optional", "可选") };
            // Writing to a String cannot fail.
            let _ = writeln!(text, "# {name} ({must}): {about_en}");
            let _ = writeln!(text, "# {chinese}（{must_zh}）：{about_zh}");
        }
        let names: Vec<&str> = COLUMNS.iter().map(|rule| rule.name).collect();
        text.push_str(&names.join(","));
        text.push('\n');
        text
    });
    TEMPLATE.as_str()
}
