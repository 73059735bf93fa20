//! The charts of the decision record as SVG that stands in the page: what the fleet's states are over time, and the
//! counts of its hosts against what they need. Colours are classes, which the page's style gives; a pattern or a dash
//! tells them apart where colours do not.

use chrono::{Days, NaiveDate};

use crate::domain::reading::grouped;

const WIDTH: f64 = 680.0;
const HEIGHT: f64 = 168.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 24.0;
/// More points than this in a line cannot be told apart.
const POINTS: usize = 312;
const DATES: u64 = 4;

/// A line or an area: its class and a value for each day.
pub(super) struct Series {
    pub(super) class: String,
    pub(super) values: Vec<u32>,
}

/// A level that matters, with its label.
pub(super) struct Level {
    pub(super) at: u32,
    pub(super) label: String,
}

/// The frame of both charts.
struct Frame {
    start: NaiveDate,
    days: usize,
    most: u32,
}

impl Frame {
    fn x(&self, day: usize) -> f64 {
        LEFT + (WIDTH - LEFT - RIGHT) * day as f64 / self.days.saturating_sub(1).max(1) as f64
    }

    fn y(&self, value: u32) -> f64 {
        HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * f64::from(value) / f64::from(self.most.max(1))
    }

    /// Opens the picture and draws the axes.
    fn open(&self, name: &str) -> String {
        let mut svg = format!(
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\" class=\"chart\">\n",
            escaped(name)
        );
        for value in ticks(self.most) {
            let y = self.y(value);
            svg.extend([format!(
                "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
                 <text class=\"tick\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\n",
                WIDTH - RIGHT,
                LEFT - 6.0,
                y + 3.5,
                grouped(u64::from(value))
            )]);
        }
        let last = self.days.saturating_sub(1) as u64;
        for tick in 0..=DATES {
            let day = last * tick / DATES;
            let Some(date) = self.start.checked_add_days(Days::new(day)) else { continue };
            let anchor = match tick {
                0 => "start",
                DATES => "end",
                _ => "middle",
            };
            svg.extend([format!(
                "<text class=\"tick\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{}</text>\n",
                self.x(usize::try_from(day).unwrap_or_default()),
                HEIGHT - 7.0,
                date.format("%Y-%m-%d")
            )]);
            if last < DATES {
                break;
            }
        }
        svg
    }
}

/// Areas on top of one another, the first at the bottom.
pub(super) fn areas(name: &str, start: NaiveDate, series: &[Series]) -> String {
    let days = series.first().map_or(0, |first| first.values.len());
    let total =
        |day: usize| series.iter().map(|one| one.values.get(day).copied().unwrap_or_default()).sum::<u32>();
    let most = (0..days).map(total).max().unwrap_or_default();
    let frame = Frame { start, days, most };
    let mut svg = frame.open(name);
    let mut below = vec![0_u32; days];
    for one in series.iter().filter(|one| one.values.iter().any(|value| *value > 0)) {
        let above: Vec<u32> = below.iter().zip(&one.values).map(|(base, value)| base + value).collect();
        let shown = columns(days);
        let point = |values: &[u32], day: usize| {
            format!("{:.1},{:.1}", frame.x(day), frame.y(values.get(day).copied().unwrap_or_default()))
        };
        let mut points: Vec<String> = shown.iter().map(|day| point(&above, *day)).collect();
        points.extend(shown.iter().rev().map(|day| point(&below, *day)));
        svg.extend([format!("<polygon class=\"area {}\" points=\"{}\"/>\n", one.class, points.join(" "))]);
        below = above;
    }
    svg.push_str("</svg>");
    svg
}

/// Lines over levels.
pub(super) fn lines(name: &str, start: NaiveDate, series: &[Series], levels: &[Level]) -> String {
    let days = series.first().map_or(0, |first| first.values.len());
    let highest = series.iter().flat_map(|one| &one.values).copied().max().unwrap_or_default();
    let level = levels.iter().map(|level| level.at).max().unwrap_or_default();
    let most = highest.max(level);
    let frame = Frame { start, days, most: most + most / 10 + 1 };
    let mut svg = frame.open(name);
    for level in levels {
        let y = frame.y(level.at);
        svg.extend([format!(
            "<line class=\"level\" x1=\"{LEFT}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
             <text class=\"label\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\n",
            WIDTH - RIGHT,
            WIDTH - RIGHT - 2.0,
            y - 3.0,
            escaped(&level.label)
        )]);
    }
    for one in series {
        let columns = columns(days);
        let points: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(place, day)| {
                let next = columns.get(place + 1).copied().unwrap_or(days).max(day + 1);
                // The lowest of the days that share a point: an outage of a day is seen.
                let value = one.values.get(*day..next.min(days)).and_then(|some| some.iter().min()).copied();
                format!("{:.1},{:.1}", frame.x(*day), frame.y(value.unwrap_or_default()))
            })
            .collect();
        svg.extend([format!("<polyline class=\"line {}\" points=\"{}\"/>\n", one.class, points.join(" "))]);
    }
    svg.push_str("</svg>");
    svg
}

/// The days that are drawn: all, or as many as can be told apart, the last one always.
fn columns(days: usize) -> Vec<usize> {
    let step = days.div_ceil(POINTS).max(1);
    let mut shown: Vec<usize> = (0..days).step_by(step).collect();
    if let Some(last) = days.checked_sub(1)
        && shown.last() != Some(&last)
    {
        shown.push(last);
    }
    shown
}

/// Zero, the top, and round numbers between.
fn ticks(most: u32) -> Vec<u32> {
    let mut step = 1_u32;
    while most / step > 5 {
        let lead = step.to_string().starts_with('2');
        // 1, 2, 5, 10, 20, 50, ...
        step = if lead { step / 2 * 5 } else { step.saturating_mul(2) };
    }
    (0..=most / step).map(|times| times * step).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks(68), [0, 20, 40, 60]);
        assert_eq!(ticks(3), [0, 1, 2, 3]);
        assert_eq!(ticks(0), [0]);
        assert_eq!(ticks(10_000), [0, 2000, 4000, 6000, 8000, 10_000]);
        assert!(ticks(u32::MAX).len() <= 7);
    }

    #[test]
    fn the_last_day_is_always_drawn() {
        assert_eq!(columns(3), [0, 1, 2]);
        assert_eq!(columns(731).last(), Some(&730));
        assert!(columns(7305).len() <= POINTS + 1);
        assert!(columns(0).is_empty());
    }

    #[test]
    fn a_short_outage_is_seen() {
        let mut values = vec![50; 730];
        values[101] = 0;
        let series = [Series { class: "host-1".to_owned(), values }];
        let level = [Level { at: 25, label: "25 for clients".to_owned() }];
        let start = NaiveDate::from_ymd_opt(2009, 3, 2).expect("a day");
        let svg = lines("Counts", start, &series, &level);
        assert!(svg.contains(",144.0 "), "{svg}");
        assert!(areas("None", start, &[]).ends_with("</svg>"));
    }
}
