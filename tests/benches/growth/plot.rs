//! The figures as a drawing: a panel for each size, both axes in logarithms.

use super::{Line, Panel};
use plotters::coord::combinators::BindKeyPoints;
use plotters::prelude::*;
use std::error::Error;
use std::path::Path;

/// Colours that stay apart for the colour-blind (Okabe and Ito).
const COLOURS: [RGBColor; 4] =
    [RGBColor(0, 114, 178), RGBColor(213, 94, 0), RGBColor(0, 158, 115), RGBColor(204, 121, 167)];

/// The range of a coordinate over all lines, with some room at both ends.
fn range(lines: &[Line], of: impl Fn(&(f64, f64)) -> f64 + Copy) -> std::ops::Range<f64> {
    let all = || lines.iter().flat_map(|line| line.points.iter().map(of));
    all().fold(f64::MAX, f64::min) / 1.3..all().fold(f64::MIN, f64::max) * 1.3
}

/// Where an axis has its numbers: at 1, 2 and 5 of each power of ten, or at 1 alone where those are too many.
fn marks(range: &std::ops::Range<f64>, at_most: usize) -> Vec<f64> {
    let of = |steps: &'static [f64]| {
        let powers = (-6..=9).map(|power| 10_f64.powi(power));
        let all = powers.flat_map(|power| steps.iter().map(move |step| power * step));
        all.filter(|mark| range.contains(mark)).collect::<Vec<f64>>()
    };
    Some(of(&[1.0, 2.0, 5.0])).filter(|marks| marks.len() <= at_most).unwrap_or_else(|| of(&[1.0]))
}

/// A number as short as it goes: what is left over when a power of ten is multiplied is not shown.
fn written(mark: &f64) -> String {
    let text = format!("{mark:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Draws the panels into a file.
pub fn draw(panels: &[Panel], file: &Path) -> Result<(), Box<dyn Error>> {
    let root = SVGBackend::new(file, (1_000, 1_140)).into_drawing_area();
    root.fill(&WHITE)?;
    for (area, panel) in root.split_evenly((3, 2)).iter().zip(panels) {
        let (across, up) = (range(&panel.lines, |point| point.0), range(&panel.lines, |point| point.1));
        let mut chart =
            ChartBuilder::on(area).margin(14).x_label_area_size(38).y_label_area_size(48).build_cartesian_2d(
                across.clone().log_scale().with_key_points(marks(&across, 7)),
                up.clone().log_scale().with_key_points(marks(&up, 9)),
            )?;
        chart
            .configure_mesh()
            .x_desc(panel.over)
            .x_label_formatter(&written)
            .y_label_formatter(&written)
            .light_line_style(WHITE)
            .draw()?;
        for (line, colour) in panel.lines.iter().zip(COLOURS) {
            let mut points = line.points.clone();
            points.sort_by(|a, b| a.0.total_cmp(&b.0));
            chart
                .draw_series(LineSeries::new(points.iter().copied(), colour.stroke_width(2)).point_size(3))?
                .label(format!("{} (exponent {:.2})", line.name, line.exponent()))
                .legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], colour.stroke_width(2)));
        }
        chart
            .configure_series_labels()
            .position(SeriesLabelPosition::UpperLeft)
            .background_style(WHITE.mix(0.8))
            .draw()?;
    }
    root.present()?;
    Ok(())
}
