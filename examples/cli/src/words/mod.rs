//! What people read, in the two languages of the engine.

mod headings;
mod labels;
mod rules;

pub use headings::Headings;
pub use labels::Labels;

use gridward::base::{Argument, CivilDate, Instant, Language, Zone};
use gridward::explain::message;
use std::collections::BTreeMap;

/// The words of one language, and the zone in which it tells the time.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// The zone.
    pub zone: Zone,
    /// The words that the engine does not have.
    pub labels: &'static Labels,
}

impl Words {
    /// The words of `language`.
    pub fn of(language: Language, zone: Zone) -> Self {
        Self { language, zone, labels: Labels::of(language) }
    }

    /// A message of the engine that needs no values.
    pub fn text(&self, id: &str) -> String {
        message(id, &BTreeMap::new(), self.language, self.zone)
    }

    /// A code of the engine, such as `verified`, in words.
    pub fn code(&self, code: &str) -> String {
        self.text(&format!("code.{code}"))
    }

    /// The same as what begins a line, a cell or a box.
    pub fn heading(&self, code: &str) -> String {
        capital(&self.code(code))
    }

    /// A message of the engine.
    pub fn with<const N: usize>(&self, id: &str, values: [(&str, Argument); N]) -> String {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        message(id, &values, self.language, self.zone)
    }

    /// A civil date in full.
    pub fn date(&self, date: CivilDate) -> String {
        match self.language {
            Language::English => date.to_string(),
            Language::Chinese => {
                let text = date.to_string();
                let parts: Vec<&str> = text.split('-').map(|part| part.trim_start_matches('0')).collect();
                match parts.as_slice() {
                    [year, month, day] => format!("{year}年{month}月{day}日"),
                    _ => text,
                }
            }
        }
    }

    /// A civil date below a chart: month and day.
    pub fn short_date(&self, date: CivilDate) -> String {
        let text = date.to_string();
        let parts: Vec<&str> = text.split('-').map(|part| part.trim_start_matches('0')).collect();
        match (parts.as_slice(), self.language) {
            ([_, month, day], Language::Chinese) => format!("{month}/{day}"),
            ([_, month, day], Language::English) => format!("{day} {}", month_name(month)),
            _ => text,
        }
    }

    /// An instant to the minute.
    pub fn moment(&self, instant: Instant) -> String {
        format!("{} {}", self.short_date(self.zone.date(instant)), self.zone.time_of_day(instant))
    }

    /// An instant to the minute, with its year.
    pub fn long_moment(&self, instant: Instant) -> String {
        format!("{} {}", self.date(self.zone.date(instant)), self.zone.time_of_day(instant))
    }

    /// An end to the minute; midnight is said as the end of the day before, so that nobody takes it for a day later.
    pub fn end(&self, instant: Instant) -> String {
        let date = self.zone.date(instant);
        if instant == self.zone.start_of(date) {
            return format!("{} 24:00", self.short_date(date.plus_days(-1)));
        }
        self.moment(instant)
    }
}

fn month_name(month: &str) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let number = month.parse::<usize>().unwrap_or_default();
    NAMES.get(number.wrapping_sub(1)).copied().unwrap_or_default()
}

/// A number with a comma at every three digits, as both languages write it.
pub fn number(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The text with a capital at its beginning, where the script has capitals.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// A length as a count.
pub fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_comma_at_every_three_digits() {
        for (count, text) in [(0, "0"), (999, "999"), (1_174, "1,174"), (100_000, "100,000"), (1_234_567, "1,234,567")]
        {
            assert_eq!(number(count), text);
        }
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let date = CivilDate::from_parts(2021, 9, 8).unwrap_or_else(|| Zone::CHINA.date(Instant::MIN));
        let (english, chinese) = (Words::of(Language::English, Zone::CHINA), Words::of(Language::Chinese, Zone::CHINA));
        assert_eq!((english.date(date), english.short_date(date)), ("2021-09-08".to_owned(), "8 Sep".to_owned()));
        assert_eq!((chinese.date(date), chinese.short_date(date)), ("2021年9月8日".to_owned(), "9/8".to_owned()));
        assert_eq!(english.end(Zone::CHINA.start_of(date)), "7 Sep 24:00");
    }
}
