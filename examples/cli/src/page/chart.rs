//! Charts as shapes: the template draws them as SVG. Whole numbers throughout, so that a page is the same everywhere.

use crate::words::{Words, count, number};
use gridward::base::CivilDate;

/// The size of the drawing.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 236;
/// Where the plot lies in it.
const LEFT: u32 = 64;
const RIGHT: u32 = 10;
const TOP: u32 = 16;
const BOTTOM: u32 = 26;

const PLOT_WIDTH: u32 = WIDTH - LEFT - RIGHT;
const PLOT_HEIGHT: u32 = HEIGHT - TOP - BOTTOM;

/// One line of numbers, a number a day. `None` where there is none.
pub struct Series {
    /// What it is.
    pub name: String,
    /// Its style.
    pub style: &'static str,
    /// Its numbers.
    pub values: Vec<Option<u32>>,
}

/// A bar.
pub struct Rect {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// The style of its series.
    pub style: &'static str,
    /// What it says.
    pub tip: String,
}

/// A line with its points.
pub struct Line {
    /// As SVG wants it.
    pub points: String,
    /// Its dots: from the left, from the top, what they say.
    pub dots: Vec<(u32, u32, String)>,
    /// The style of its series.
    pub style: &'static str,
}

/// A chart.
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// Width of the drawing.
    pub width: u32,
    /// Height of the drawing.
    pub height: u32,
    /// The left end of the lines across.
    pub left: u32,
    /// The right end of the lines across.
    pub right: u32,
    /// The lines across: from the top, and the number.
    pub ticks: Vec<(u32, String)>,
    /// Below the plot: from the left, and the day.
    pub days: Vec<(u32, String)>,
    /// Where the days are written.
    pub days_y: u32,
    /// The bars.
    pub rects: Vec<Rect>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The series: style, name, sum or last number.
    pub legend: Vec<(&'static str, String)>,
    /// The same as a table: its heading, and a line a day.
    pub table: Vec<(String, Vec<String>)>,
}

struct Scale {
    top: u32,
    days: u32,
}

impl Scale {
    fn of(highest: u32, days: usize) -> Self {
        Self { top: round_up(highest.max(4)), days: count(days).max(1) }
    }

    fn height(&self, value: u32) -> u32 {
        ratio(value, PLOT_HEIGHT, self.top)
    }

    fn y(&self, value: u32) -> u32 {
        (TOP + PLOT_HEIGHT).saturating_sub(self.height(value))
    }

    /// The left edge of a day's share.
    fn x(&self, day: usize) -> u32 {
        LEFT + ratio(count(day), PLOT_WIDTH, self.days)
    }

    fn middle(&self, day: usize) -> u32 {
        u32::midpoint(self.x(day), self.x(day + 1))
    }
}

/// `value * length / whole`, rounded, without overflow.
fn ratio(value: u32, length: u32, whole: u32) -> u32 {
    let whole = u64::from(whole.max(1));
    u32::try_from((u64::from(value) * u64::from(length) + whole / 2) / whole).unwrap_or(u32::MAX)
}

/// The next number that divides well into four.
fn round_up(highest: u32) -> u32 {
    let mut ten = 1_u32;
    loop {
        for step in [4, 8, 12, 16, 20, 24, 32] {
            let top = ten.saturating_mul(step);
            if top >= highest {
                return top;
            }
        }
        ten = ten.saturating_mul(10);
    }
}

/// Bars, one series on top of the other.
pub fn stacked(title: &str, dates: &[CivilDate], series: Vec<Series>, words: Words) -> Chart {
    let sum = |day: usize| -> u32 {
        series.iter().filter_map(|series| series.values.get(day).copied().flatten()).fold(0, u32::saturating_add)
    };
    let scale = Scale::of((0..dates.len()).map(sum).max().unwrap_or(0), dates.len());
    let gap = (PLOT_WIDTH / scale.days / 5).clamp(1, 12);
    let mut rects = Vec::new();
    for (day, date) in dates.iter().enumerate() {
        let mut below = 0_u32;
        for series in &series {
            let Some(value) = series.values.get(day).copied().flatten().filter(|value| *value > 0) else { continue };
            let (low, high) = (scale.y(below), scale.y(below.saturating_add(value)));
            below = below.saturating_add(value);
            rects.push(Rect {
                x: scale.x(day) + gap / 2,
                y: high,
                width: (scale.x(day + 1) - scale.x(day)).saturating_sub(gap).max(1),
                // Two bars of one day must be told apart without colours.
                height: (low - high).saturating_sub(1).max(1),
                style: series.style,
                tip: format!("{}: {} {}", words.short_date(*date), number(value), series.name),
            });
        }
    }
    Chart { rects, ..frame(title, dates, &series, &scale, words) }
}

/// Lines.
pub fn lines(title: &str, dates: &[CivilDate], series: &[Series], words: Words) -> Chart {
    let highest = series.iter().flat_map(|series| series.values.iter().flatten()).max().copied().unwrap_or(0);
    let scale = Scale::of(highest, dates.len());
    let lines = series
        .iter()
        .map(|series| {
            let days = series.values.iter().zip(dates).enumerate();
            let dots: Vec<_> = days
                .filter_map(|(day, (value, date))| {
                    let value = (*value)?;
                    let tip = format!("{}: {} {}", words.short_date(*date), number(value), series.name);
                    Some((scale.middle(day), scale.y(value), tip))
                })
                .collect();
            let points: Vec<String> = dots.iter().map(|(x, y, _)| format!("{x},{y}")).collect();
            Line { points: points.join(" "), dots, style: series.style }
        })
        .collect();
    Chart { lines, ..frame(title, dates, series, &scale, words) }
}

fn frame(title: &str, dates: &[CivilDate], series: &[Series], scale: &Scale, words: Words) -> Chart {
    let ticks = (0..=4).map(|quarter| {
        let value = ratio(scale.top, quarter, 4);
        (scale.y(value), number(value))
    });
    // As many days as fit beside each other.
    let step = dates.len().div_ceil(6).max(1);
    let named = dates.iter().enumerate().filter(|(day, _)| day.is_multiple_of(step));
    let cell = |value: &Option<u32>| value.map_or_else(|| "–".to_owned(), number);
    let row = |(day, date): (usize, &CivilDate)| {
        let values = series.iter().map(|series| series.values.get(day).map_or_else(String::new, cell));
        (words.short_date(*date), values.collect())
    };
    Chart {
        title: title.to_owned(),
        width: WIDTH,
        height: HEIGHT,
        left: LEFT,
        right: WIDTH - RIGHT,
        ticks: ticks.collect(),
        days: named.map(|(day, date)| (scale.middle(day), words.short_date(*date))).collect(),
        days_y: HEIGHT - 8,
        rects: Vec::new(),
        lines: Vec::new(),
        legend: series.iter().map(|series| (series.style, series.name.clone())).collect(),
        table: dates.iter().enumerate().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_of_the_scale_holds_every_number() {
        for (highest, top) in [(1, 4), (4, 4), (5, 8), (11, 12), (21, 24), (41, 80), (1_174, 1_200), (3_537, 4_000)] {
            assert_eq!(round_up(highest), top);
        }
        assert!(round_up(u32::MAX) == u32::MAX);
    }
}
