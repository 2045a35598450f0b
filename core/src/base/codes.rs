//! Codes of Chinese administration: regions (GB/T 2260 and its extensions) and grids (CJ/T 349).

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// Why a text is not a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Something else than digits.
    #[error("{kind} `{text}` holds something else than digits")]
    NotDigits {
        /// The kind of code.
        kind: &'static str,
        /// The text.
        text: String,
    },
    /// A length that the standard does not have.
    #[error("{kind} `{text}` has {length} digits; {allowed} are possible")]
    Length {
        /// The kind of code.
        kind: &'static str,
        /// The text.
        text: String,
        /// Its length.
        length: usize,
        /// The lengths that are possible.
        allowed: &'static str,
    },
    /// A first pair of digits that no province has.
    #[error("{kind} `{text}` begins with `{province}`, which is no province")]
    Province {
        /// The kind of code.
        kind: &'static str,
        /// The text.
        text: String,
        /// The first two digits.
        province: String,
    },
}

/// The first two digits that provinces, municipalities, autonomous and special regions have in GB/T 2260.
const PROVINCES: [&str; 34] = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
];

fn digits(kind: &'static str, text: &str, lengths: &[usize], allowed: &'static str) -> Result<(), CodeError> {
    let shown = || text.chars().take(24).collect::<String>();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CodeError::NotDigits { kind, text: shown() });
    }
    if !lengths.contains(&text.len()) {
        return Err(CodeError::Length { kind, text: shown(), length: text.len(), allowed });
    }
    Ok(())
}

fn province(kind: &'static str, text: &str, first: &str) -> Result<(), CodeError> {
    if PROVINCES.contains(&first) {
        Ok(())
    } else {
        Err(CodeError::Province { kind, text: text.to_owned(), province: first.to_owned() })
    }
}

/// A region of China: 2 digits (province), 4 (prefecture), 6 (county, GB/T 2260), 9 (street or town, GB/T 10114) or
/// 12 (community or village, the statistical code).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RegionCode(SmolStr);

/// A code is looked up by its text: codes and texts have one order.
impl std::borrow::Borrow<str> for RegionCode {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl RegionCode {
    /// Checks `text` and makes it a region code.
    ///
    /// # Errors
    /// [`CodeError`] when it is not 2, 4, 6, 9 or 12 digits that begin with a province.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        const KIND: &str = "region code";
        digits(KIND, text, &[2, 4, 6, 9, 12], "2, 4, 6, 9 or 12")?;
        province(KIND, text, text.get(..2).unwrap_or_default())?;
        Ok(Self(SmolStr::new(text)))
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// A number that no other code has: its digits behind a 1.
    pub(crate) fn number(&self) -> u64 {
        self.0.bytes().fold(1, |number, digit| number * 10 + u64::from(digit.wrapping_sub(b'0')))
    }

    /// The county that the region is or lies in: the first six digits; `None` for a province or prefecture.
    #[must_use]
    pub fn county(&self) -> Option<&str> {
        self.0.get(..6)
    }

    /// True when `other` is this region or lies in it.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(self.0.as_str())
    }

    /// The code and the codes of the regions around it, the narrowest first.
    pub fn outwards(&self) -> impl Iterator<Item = &str> {
        [12, 9, 6, 4, 2].into_iter().filter_map(|length| self.0.get(..length))
    }
}

/// A 20-digit grid code after CJ/T 349-2010.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct GridCode(SmolStr);

impl GridCode {
    /// Checks `text` and makes it a grid code: 6 digits for the managed object, 6 for the county (GB/T 2260), 3 for the
    /// street, 3 for the community, 2 for the grid (`00` where the community is one grid).
    ///
    /// # Errors
    /// [`CodeError`] when it is not 20 digits whose seventh and eighth name a province.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        const KIND: &str = "grid code";
        digits(KIND, text, &[20], "20")?;
        province(KIND, text, text.get(6..8).unwrap_or_default())?;
        Ok(Self(SmolStr::new(text)))
    }

    /// Builds the code from its parts.
    ///
    /// # Errors
    /// [`CodeError`] when a part has the wrong length or is not made of digits.
    pub fn build(object: &str, community: &RegionCode, grid: u8) -> Result<Self, CodeError> {
        Self::new(&format!("{object}{}{grid:02}", community.as_str()))
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The 12-digit statistical code of the community that the grid lies in.
    #[must_use]
    pub fn community(&self) -> Option<RegionCode> {
        self.0.get(6..18).and_then(|text| RegionCode::new(text).ok())
    }

    /// The grid's number within the community; 0 where the community is one grid.
    #[must_use]
    pub fn number(&self) -> u8 {
        self.0.get(18..).and_then(|text| text.parse().ok()).unwrap_or(0)
    }
}

/// A 15-digit unit grid code (GB/T 30428.1, DB11): 6 digits for the county, 3 for the street, 3 for the community, 3 for
/// the grid, numbered from west to east and north to south.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct UnitGridCode(SmolStr);

impl UnitGridCode {
    /// Checks `text` and makes it a unit grid code.
    ///
    /// # Errors
    /// [`CodeError`] when it is not 15 digits that begin with a province.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        const KIND: &str = "unit grid code";
        digits(KIND, text, &[15], "15")?;
        province(KIND, text, text.get(..2).unwrap_or_default())?;
        Ok(Self(SmolStr::new(text)))
    }

    /// Builds the code from the community's 12-digit code and the grid's number, 1 to 999.
    ///
    /// # Errors
    /// [`CodeError`] when the community's code has another length or the number is past 999.
    pub fn build(community: &RegionCode, grid: u16) -> Result<Self, CodeError> {
        Self::new(&format!("{}{grid:03}", community.as_str()))
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The 12-digit statistical code of the community that the grid lies in.
    #[must_use]
    pub fn community(&self) -> Option<RegionCode> {
        self.0.get(..12).and_then(|text| RegionCode::new(text).ok())
    }

    /// The grid's number within the community.
    #[must_use]
    pub fn number(&self) -> u16 {
        self.0.get(12..).and_then(|text| text.parse().ok()).unwrap_or(0)
    }
}

/// A grid's official code, in either of the two standards in use; told apart by its length.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(untagged)]
pub enum GridNumber {
    /// 20 digits after CJ/T 349.
    Grid(GridCode),
    /// 15 digits after GB/T 30428.1.
    Unit(UnitGridCode),
}

impl GridNumber {
    /// Checks `text` and makes it a code of the standard that its length tells.
    ///
    /// # Errors
    /// [`CodeError`] when it is neither a 20-digit nor a 15-digit code.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        if text.len() == 15 { UnitGridCode::new(text).map(Self::Unit) } else { GridCode::new(text).map(Self::Grid) }
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Grid(code) => code.as_str(),
            Self::Unit(code) => code.as_str(),
        }
    }

    /// The 12-digit statistical code of the community that the grid lies in.
    #[must_use]
    pub fn community(&self) -> Option<RegionCode> {
        match self {
            Self::Grid(code) => code.community(),
            Self::Unit(code) => code.community(),
        }
    }
}

macro_rules! code_serde {
    ($($name:ident: $pattern:literal, $about:literal;)+) => {$(
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "description": $about, "pattern": $pattern})
            }
        }
    )+};
}

code_serde! {
    RegionCode: "^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?$", "GB/T 2260 region code, extended to street and community.";
    GridCode: "^[0-9]{20}$", "CJ/T 349 grid code.";
    UnitGridCode: "^[0-9]{15}$", "GB/T 30428.1 unit grid code.";
    GridNumber: "^([0-9]{15}|[0-9]{20})$", "Grid code after CJ/T 349 or GB/T 30428.1.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_code_is_built_and_taken_apart() {
        let community = RegionCode::new("429021001001");
        let code = community.clone().and_then(|c| GridCode::build("010101", &c, 3));
        assert_eq!(code.as_ref().map(GridCode::as_str), Ok("01010142902100100103"));
        assert_eq!(code.as_ref().map(GridCode::number), Ok(3));
        assert_eq!(code.ok().and_then(|c| c.community()), community.ok());
    }

    #[test]
    fn the_two_standards_of_grids_are_told_apart_by_length() {
        let community = RegionCode::new("110101001001");
        let unit = community.clone().and_then(|c| UnitGridCode::build(&c, 7));
        assert_eq!(unit.as_ref().map(UnitGridCode::as_str), Ok("110101001001007"));
        assert_eq!(unit.as_ref().map(UnitGridCode::number), Ok(7));
        let number = GridNumber::new("110101001001007");
        assert!(matches!(&number, Ok(GridNumber::Unit(_))));
        assert_eq!(number.ok().and_then(|n| n.community()), community.ok());
        assert!(matches!(GridNumber::new("01010142902100100103"), Ok(GridNumber::Grid(_))));
        assert!(GridNumber::new("1101010010010").is_err());
    }

    #[test]
    fn wrong_codes_say_what_is_wrong() {
        let fault = |text: &str| RegionCode::new(text).map_err(|e| e.to_string()).err().unwrap_or_default();
        assert_eq!(fault("12345"), "region code `12345` has 5 digits; 2, 4, 6, 9 or 12 are possible");
        assert_eq!(fault("990101"), "region code `990101` begins with `99`, which is no province");
        assert_eq!(fault("42a021"), "region code `42a021` holds something else than digits");
        assert_eq!(fault(""), "region code `` holds something else than digits");
    }

    #[test]
    fn regions_know_what_lies_in_them() {
        let (county, street) = (RegionCode::new("610102"), RegionCode::new("610102001"));
        let (Ok(county), Ok(street)) = (county, street) else { return assert!(RegionCode::new("610102").is_ok()) };
        assert!(county.contains(&street) && !street.contains(&county));
        assert_eq!(street.county(), Some("610102"));
        assert_eq!(street.outwards().collect::<Vec<_>>(), ["610102001", "610102", "6101", "61"]);
    }
}
