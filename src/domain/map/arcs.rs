//! Rings cut into arcs at the points where borders meet, so that an arc is the same for both its
//! sides.

use std::collections::{BTreeMap, BTreeSet};

use super::Point;
use super::simpler::simpler;

/// The points where more than two lines meet, or where one ends.
pub(super) type Junctions = BTreeSet<Point>;

/// Finds them in the rings of all areas.
pub(super) fn junctions<'a>(rings: impl Iterator<Item = &'a Vec<Point>>) -> Junctions {
    let lines = rings.flat_map(|ring| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).filter(|(from, to)| from != to).map(|(from, to)| (*from.min(to), *from.max(to)))
    });
    // A line that two areas share is one line.
    let mut lines_at: BTreeMap<Point, usize> = BTreeMap::new();
    for (from, to) in lines.collect::<BTreeSet<(Point, Point)>>() {
        *lines_at.entry(from).or_default() += 1;
        *lines_at.entry(to).or_default() += 1;
    }
    lines_at.into_iter().filter(|(_, lines)| *lines != 2).map(|(point, _)| point).collect()
}

/// A ring with fewer corners; those whose triangle is smaller than half of `least` go.
pub(super) fn simplify(ring: &[Point], junctions: &Junctions, least: i64) -> Vec<Point> {
    if ring.len() < 4 {
        return ring.to_vec();
    }
    let cuts: Vec<usize> = (0..ring.len()).filter(|at| junctions.contains(&ring[*at])).collect();
    let Some(&first) = cuts.first() else { return alone(ring, least) };
    let mut out = Vec::new();
    for (at, &from) in cuts.iter().enumerate() {
        let to = cuts.get(at + 1).copied().unwrap_or(first + ring.len());
        let arc: Vec<Point> = (from..=to).map(|at| ring[at % ring.len()]).collect();
        let mut simple = one_way(arc, least);
        simple.pop();
        out.append(&mut simple);
    }
    out
}

/// An arc made simpler, the same points whichever way it is followed.
fn one_way(arc: Vec<Point>, least: i64) -> Vec<Point> {
    let turned = arc.iter().rev().lt(arc.iter());
    let mut arc = arc;
    if turned {
        arc.reverse();
    }
    let mut simple = simpler(&arc, least);
    if turned {
        simple.reverse();
    }
    simple
}

/// A ring that meets no other line: it begins at its least point, whoever draws it.
fn alone(ring: &[Point], least: i64) -> Vec<Point> {
    let start = (0..ring.len()).min_by_key(|at| ring[*at]).unwrap_or(0);
    let round: Vec<Point> = (start..=start + ring.len()).map(|at| ring[at % ring.len()]).collect();
    let far = (1..ring.len()).max_by_key(|at| (distance(round[0], round[*at]), round[*at])).unwrap_or(1);
    let mut out = one_way(round[..=far].to_vec(), least);
    out.pop();
    let mut back = one_way(round[far..].to_vec(), least);
    back.pop();
    out.append(&mut back);
    out
}

fn distance(from: Point, to: Point) -> i64 {
    let (x, y) = (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    x * x + y * y
}
