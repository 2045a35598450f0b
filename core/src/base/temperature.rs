//! Body temperature in hundredths of a degree Celsius: no float ever holds a reading.

use serde::{Deserialize, Serialize};

/// Why a text is not a body temperature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemperatureError {
    /// Not digits with at most two decimals.
    #[error("temperature `{0}` is not a number of degrees Celsius with at most two decimals")]
    NotANumber(String),
    /// Outside 30 to 45 °C: a slip of the finger or a thermometer in Fahrenheit.
    #[error("temperature `{0}` is outside 30 to 45 °C")]
    Implausible(String),
}

/// A body temperature, 30.00 to 45.00 °C inclusive. JSON: a text such as `"37.3"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Temperature(i16);

impl Temperature {
    /// From hundredths of a degree.
    ///
    /// # Errors
    /// [`TemperatureError::Implausible`] outside 3000 to 4500.
    pub fn from_hundredths(hundredths: i16) -> Result<Self, TemperatureError> {
        if (3_000..=4_500).contains(&hundredths) {
            Ok(Self(hundredths))
        } else {
            Err(TemperatureError::Implausible(hundredths.to_string()))
        }
    }

    /// From tenths of a degree Fahrenheit, rounded to the nearest hundredth of a degree Celsius. A tenth of a degree there
    /// is more than five hundredths here: different readings stay different, and in their order.
    ///
    /// # Errors
    /// [`TemperatureError::Implausible`] outside 30 to 45 °C, which is 86.0 to 113.0 °F.
    pub fn from_fahrenheit_tenths(tenths: i16) -> Result<Self, TemperatureError> {
        let implausible = || TemperatureError::Implausible(tenths.to_string());
        let above_freezing = i32::from(tenths) - 320;
        // A ninth of 50 for each tenth; half a hundredth more rounds to the nearest.
        let doubled = (above_freezing * 100).div_euclid(9) + 1;
        i16::try_from(doubled.div_euclid(2)).map_err(|_| implausible()).and_then(Self::from_hundredths)
    }

    /// In hundredths of a degree.
    #[must_use]
    pub fn hundredths(self) -> i16 {
        self.0
    }
}

impl std::str::FromStr for Temperature {
    type Err = TemperatureError;

    fn from_str(text: &str) -> Result<Self, TemperatureError> {
        let bad = || TemperatureError::NotANumber(text.chars().take(16).collect());
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) {
            return Err(bad());
        }
        let degrees: i16 = whole.parse().map_err(|_| bad())?;
        let fraction: i16 = decimals.parse().map_err(|_| bad())?;
        let hundredths = degrees * 100 + if decimals.len() == 1 { fraction * 10 } else { fraction };
        Self::from_hundredths(hundredths).map_err(|_| TemperatureError::Implausible(text.to_owned()))
    }
}

impl std::fmt::Display for Temperature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, fraction) = (self.0 / 100, self.0 % 100);
        if fraction % 10 == 0 { write!(f, "{whole}.{}", fraction / 10) } else { write!(f, "{whole}.{fraction:02}") }
    }
}

impl Serialize for Temperature {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Temperature {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Temperature {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Temperature".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "description": "Degrees Celsius, 30 to 45, at most two decimals.",
            "pattern": "^[34][0-9](\\.[0-9]{1,2})?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_without_loss() {
        for (text, hundredths, shown) in [("37.3", 3730, "37.3"), ("36", 3600, "36.0"), ("38.05", 3805, "38.05")] {
            let read: Result<Temperature, _> = text.parse();
            assert_eq!(read.clone().map(Temperature::hundredths), Ok(hundredths));
            assert_eq!(read.map(|t| t.to_string()), Ok(shown.to_owned()));
        }
    }

    #[test]
    fn tenths_of_fahrenheit_keep_their_order() {
        for (tenths, hundredths) in [(860, 3_000), (986, 3_700), (1_004, 3_800), (1_010, 3_833), (1_012, 3_844)] {
            assert_eq!(Temperature::from_fahrenheit_tenths(tenths).map(Temperature::hundredths), Ok(hundredths));
        }
        for tenths in 860..1_130 {
            let pair = (Temperature::from_fahrenheit_tenths(tenths), Temperature::from_fahrenheit_tenths(tenths + 1));
            assert!(matches!(pair, (Ok(lower), Ok(higher)) if lower < higher), "{tenths}");
        }
        assert!(Temperature::from_fahrenheit_tenths(859).is_err());
        assert!(Temperature::from_fahrenheit_tenths(i16::MAX).is_err());
    }

    #[test]
    fn refuses_what_no_body_has() {
        for text in ["", "99.1", "3730", "37.", ".5", "37.312", "-37", "37,3", "29.9", "45.1", "３７"] {
            assert!(text.parse::<Temperature>().is_err(), "{text}");
        }
    }
}
