//! A QR code as a drawing.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::base::Failure;

/// Modules of silence about the code, as scanners need.
const MARGIN: usize = 4;

/// The code of an address, as SVG: one path, black on white.
pub(super) fn draw(address: &str) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M)
        .map_err(|error| Failure::Bug(format!("{address}: {error}")))?;
    let width = code.width();
    let side = width + 2 * MARGIN;
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = modules[column..].iter().take_while(|module| **module == Color::Dark).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + MARGIN, row + MARGIN);
            }
            column += run.max(1);
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}
