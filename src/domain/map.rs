//! Maps of units (bản đồ địa giới): areas on the globe to a drawing in whole numbers.
//!
//! Borders that two areas share stay shared: rings are cut into arcs where three or more lines
//! meet, and each arc is made simpler by itself, whichever area asks for it.

mod arcs;
mod simpler;

/// A place on the globe (WGS 84), in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Kinh độ, east of Greenwich.
    pub longitude: i32,
    /// Vĩ độ, north of the equator.
    pub latitude: i32,
}

/// The ground of a unit: outer borders and holes, in any order and direction, each without its
/// last point, which is its first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ground {
    /// The borders.
    pub rings: Vec<Vec<Position>>,
}

/// A drawing of some grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Units of the drawing from left to right.
    pub width: u32,
    /// And from top to bottom.
    pub height: u32,
    /// The outline of each ground as an SVG path, in the order given; fill it by `evenodd`.
    pub paths: Vec<String>,
}

/// A point of the drawing.
type Point = (i32, i32);

/// The longer side of a drawing.
const SIDE: f64 = 1000.0;

/// Bytes of path that an area may take on average before its borders are made simpler.
const ALLOWANCE: usize = 130;

impl Drawing {
    /// Draws grounds: as exact as an average outline of some 130 bytes allows.
    #[must_use]
    pub fn of(grounds: &[&Ground]) -> Self {
        let frame = Frame::round(grounds);
        let rings: Vec<Vec<Vec<Point>>> = grounds.iter().map(|ground| frame.rings(ground)).collect();
        let junctions = arcs::junctions(rings.iter().flatten());
        // Twice the area of the smallest corner that is kept.
        let mut least = 2;
        loop {
            let paths: Vec<String> = rings.iter().map(|rings| path(rings, &junctions, least)).collect();
            let bytes: usize = paths.iter().map(String::len).sum();
            if bytes <= ALLOWANCE * grounds.len().max(1) || least > 1 << 20 {
                return Self { width: frame.width, height: frame.height, paths };
            }
            least *= 2;
        }
    }
}

/// The outline of a ground.
fn path(rings: &[Vec<Point>], junctions: &arcs::Junctions, least: i64) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for ring in rings {
        let ring = arcs::simplify(ring, junctions, least);
        let Some(&(x, y)) = ring.first() else { continue };
        let _ = write!(out, "M{x} {y}l");
        for pair in ring.windows(2) {
            for step in [pair[1].0 - pair[0].0, pair[1].1 - pair[0].1] {
                let apart = step >= 0 && !out.ends_with('l');
                let _ = write!(out, "{}{step}", if apart { " " } else { "" });
            }
        }
        out.push('z');
    }
    out
}

/// How the globe is laid on the drawing: a plate carrée, true at the middle of what is drawn.
struct Frame {
    west: f64,
    north: f64,
    across: f64,
    down: f64,
    width: u32,
    height: u32,
}

impl Frame {
    fn round(grounds: &[&Ground]) -> Self {
        let all = || grounds.iter().flat_map(|ground| ground.rings.iter().flatten());
        let ends = |of: fn(&Position) -> i32| {
            let values = all().map(of);
            values.fold(None, |ends: Option<(i32, i32)>, value| match ends {
                None => Some((value, value)),
                Some((least, most)) => Some((least.min(value), most.max(value))),
            })
        };
        let (west, east) = ends(|position| position.longitude).unwrap_or((0, 1));
        let (south, north) = ends(|position| position.latitude).unwrap_or((0, 1));
        let [west, east, south, north] = [west, east, south, north].map(f64::from);
        let shrink = ((south + north) / 2e6).to_radians().cos();
        let (wide, high) = (((east - west) * shrink).max(1.0), (north - south).max(1.0));
        let scale = SIDE / wide.max(high);
        let size = |length: f64| whole((length * scale).ceil()).unsigned_abs().max(1);
        Self { west, north, across: scale * shrink, down: scale, width: size(wide), height: size(high) }
    }

    /// The rings of a ground; what is smaller than a point of the drawing is left out, unless it is
    /// all there is.
    fn rings(&self, ground: &Ground) -> Vec<Vec<Point>> {
        let mut rings: Vec<Vec<Point>> = ground.rings.iter().map(|ring| self.ring(ring)).collect();
        let largest = rings.iter().map(Vec::len).max().unwrap_or(0);
        rings.retain(|ring| ring.len() >= 3 || ring.len() == largest);
        rings
    }

    fn ring(&self, ring: &[Position]) -> Vec<Point> {
        let mut points: Vec<Point> = ring.iter().map(|position| self.point(*position)).collect();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }

    fn point(&self, position: Position) -> Point {
        let x = (f64::from(position.longitude) - self.west) * self.across;
        let y = (self.north - f64::from(position.latitude)) * self.down;
        (whole(x.round()), whole(y.round()))
    }
}

/// A number of the drawing, which is far smaller than what the type holds.
#[expect(clippy::cast_possible_truncation, reason = "a drawing has a thousand points a side")]
const fn whole(number: f64) -> i32 {
    number as i32
}

#[cfg(test)]
mod tests {
    use super::{Drawing, Ground, Position};

    fn ground(points: &[(i32, i32)]) -> Ground {
        let position = |(x, y): &(i32, i32)| Position { longitude: x * 1000, latitude: y * 1000 };
        Ground { rings: vec![points.iter().map(position).collect()] }
    }

    /// The corners of an outline.
    fn corners(path: &str) -> Vec<(i32, i32)> {
        let spaced = path.trim_end_matches('z').replace('M', "").replace('l', " ").replace('-', " -");
        let numbers: Vec<i32> = spaced.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let mut at = (0, 0);
        numbers
            .chunks(2)
            .map(|step| {
                at = (at.0 + step[0], at.1 + step[1]);
                at
            })
            .collect()
    }

    #[test]
    fn neighbours_keep_one_border() {
        // A border of many small corners between two squares.
        let border: Vec<(i32, i32)> = (0..=1000).map(|y| (500 + (y * 37) % 11, y)).collect();
        let mut left = vec![(0, 1000), (0, 0)];
        left.extend(&border);
        let mut right = vec![(1000, 0), (1000, 1000)];
        right.extend(border.iter().rev());
        let (left, right) = (ground(&left), ground(&right));
        let drawing = Drawing::of(&[&left, &right]);
        assert_eq!((drawing.width, drawing.height), (1000, 1000));
        let [left, right] = [&drawing.paths[0], &drawing.paths[1]].map(|path| corners(path));
        let inside = |corners: &[(i32, i32)]| {
            let mut shared: Vec<_> = corners.iter().copied().filter(|(x, _)| (400..600).contains(x)).collect();
            shared.sort_unstable();
            shared
        };
        assert_eq!(inside(&left), inside(&right));
        assert!(inside(&left).len() < 60, "{}", inside(&left).len());
        assert!(drawing.paths.iter().map(String::len).sum::<usize>() <= 260, "{drawing:?}");
    }

    #[test]
    fn an_area_inside_another_fits_its_hole() {
        let round = |radius: f64| -> Vec<(i32, i32)> {
            (0..90)
                .map(|step| f64::from(step * 4).to_radians())
                .map(|turn| (super::whole((radius * turn.cos()).round()), super::whole((radius * turn.sin()).round())))
                .collect()
        };
        let mut ring = ground(&round(1000.0));
        let mut hole = ground(&round(300.0)).rings;
        hole[0].reverse();
        hole[0].rotate_left(17);
        ring.rings.extend(hole);
        let inner = ground(&round(300.0));
        let drawing = Drawing::of(&[&ring, &inner]);
        let hole = drawing.paths[0].split_inclusive('z').nth(1).unwrap();
        let sorted = |path: &str| {
            let mut corners = corners(path);
            corners.sort_unstable();
            corners
        };
        assert_eq!(sorted(hole), sorted(&drawing.paths[1]));
    }

    #[test]
    fn nothing_and_a_point_can_be_drawn() {
        assert_eq!(Drawing::of(&[]).paths, [""; 0]);
        assert_eq!(Drawing::of(&[&ground(&[(1, 1)])]).paths, ["M0 0lz"]);
        assert_eq!(Drawing::of(&[&Ground::default()]).paths, [""]);
    }
}
