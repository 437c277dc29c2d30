//! The ZIP archive that a workbook is: refused before it is unpacked where it is not what it says.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::Read;
use crate::base::problem::Workbook as Problem;

/// Megabytes that all parts of a workbook may have together, unpacked.
const UNPACKED: u64 = 128;
const MEGABYTE: u64 = 1 << 20;
/// Parts of an archive; a workbook has a few dozen.
const PARTS: usize = 5_000;

pub(super) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What an archive holds.
pub(super) enum Kind<'b> {
    /// A workbook as Excel writes it.
    Xlsx,
    /// A workbook as LibreOffice writes it.
    Ods(Archive<'b>),
}

/// Opens an archive and sees that it can be unpacked: the sizes that it states are added up first,
/// then every part is unpacked once without being kept, for stated sizes may lie.
pub(super) fn open(bytes: &[u8]) -> Read<Kind<'_>> {
    // The older format of Office, which also wraps workbooks that are locked with a password.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_locked = bytes.windows(name.len()).any(|window| window == name);
        return Err(if is_locked { Problem::Locked {} } else { Problem::Old {} });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::Broken {})?;
    if archive.len() > PARTS {
        return Err(Problem::Broken {});
    }
    let mut stated: u64 = 0;
    for at in 0..archive.len() {
        stated = stated.saturating_add(archive.by_index_raw(at).map_err(|_| Problem::Broken {})?.size());
    }
    within(stated)?;
    let mut unpacked = 0;
    for at in 0..archive.len() {
        if archive.by_index_raw(at).is_ok_and(|part| part.encrypted()) {
            return Err(Problem::Locked {});
        }
        let part = archive.by_index(at).map_err(|_| Problem::Broken {})?;
        let left = UNPACKED * MEGABYTE + 1 - unpacked;
        unpacked += std::io::copy(&mut part.take(left), &mut std::io::sink()).map_err(|_| Problem::Broken {})?;
        within(unpacked)?;
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("content.xml") {
        if is_locked(&mut archive) { Err(Problem::Locked {}) } else { Ok(Kind::Ods(archive)) }
    } else if has("xl/workbook.bin") {
        Err(Problem::Old {})
    } else if has("[Content_Types].xml") {
        Ok(Kind::Xlsx)
    } else {
        Err(Problem::Broken {})
    }
}

fn within(bytes: u64) -> Read<()> {
    if bytes > UNPACKED * MEGABYTE {
        return Err(Problem::TooLarge { megabytes: bytes.div_ceil(MEGABYTE), limit: UNPACKED });
    }
    Ok(())
}

/// Whether the manifest of an OpenDocument file names a cipher.
fn is_locked(archive: &mut Archive<'_>) -> bool {
    let mut manifest = String::new();
    let read = archive.by_name("META-INF/manifest.xml").ok().map(|mut part| part.read_to_string(&mut manifest));
    read.is_some() && manifest.contains("encryption-data")
}
