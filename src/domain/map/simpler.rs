//! A line with fewer corners, after Visvalingam and Whyatt: the corner whose triangle with its
//! neighbours is smallest goes first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Point;

/// A line without the corners whose triangles are smaller than half of `least`. Its ends stay, and
/// one corner between them, so that two arcs never fall into one line.
pub(super) fn simpler(line: &[Point], least: i64) -> Vec<Point> {
    if line.len() < 4 {
        return line.to_vec();
    }
    let mut before: Vec<usize> = (0..line.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=line.len()).collect();
    let mut areas: Vec<i64> = vec![i64::MAX; line.len()];
    let mut heap = BinaryHeap::new();
    for at in 1..line.len() - 1 {
        areas[at] = twice_area(line[at - 1], line[at], line[at + 1]);
        heap.push(Reverse((areas[at], line[at], at)));
    }
    let mut gone = vec![false; line.len()];
    let mut left = line.len();
    while let Some(Reverse((area, _, at))) = heap.pop() {
        if area >= least || left == 3 {
            break;
        }
        if gone[at] || area != areas[at] {
            continue;
        }
        gone[at] = true;
        left -= 1;
        let (from, to) = (before[at], after[at]);
        after[from] = to;
        before[to] = from;
        for corner in [from, to].into_iter().filter(|corner| (1..line.len() - 1).contains(corner)) {
            // Never less than what went before it, so that small corners go before large ones.
            areas[corner] = twice_area(line[before[corner]], line[corner], line[after[corner]]).max(area);
            heap.push(Reverse((areas[corner], line[corner], corner)));
        }
    }
    line.iter().zip(gone).filter(|(_, gone)| !gone).map(|(point, _)| *point).collect()
}

/// Twice the area of a triangle.
fn twice_area(a: Point, b: Point, c: Point) -> i64 {
    let across = |from: i32, to: i32| i64::from(to) - i64::from(from);
    (across(a.0, b.0) * across(a.1, c.1) - across(a.0, c.0) * across(a.1, b.1)).abs()
}
