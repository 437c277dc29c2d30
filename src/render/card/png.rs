//! Pictures of few colours as PNG: written, and looked at for damage. The container is a few numbers
//! round a deflated block; libdeflate, which search has already, makes the block.

use libdeflater::{CompressionLvl, Compressor, Crc};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture whose pixels are places in a palette of red, green and blue.
pub(super) fn write((width, height): (u32, u32), palette: &[u8], pixels: &[u8]) -> Vec<u8> {
    let row = width as usize;
    // Each row begins with the filter that it went through: none.
    let mut rows = Vec::with_capacity(pixels.len() + height as usize);
    for row in pixels.chunks_exact(row) {
        rows.push(0);
        rows.extend_from_slice(row);
    }
    let mut out = SIGNATURE.to_vec();
    // Eight bits a pixel, colours from the palette, the only method, no interlacing.
    chunk(&mut out, *b"IHDR", &[&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 3, 0, 0, 0]].concat());
    chunk(&mut out, *b"PLTE", palette);
    chunk(&mut out, *b"IDAT", &deflate(&rows));
    chunk(&mut out, *b"IEND", &[]);
    out
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut compressor = Compressor::new(CompressionLvl::default());
    let mut out = vec![0; compressor.zlib_compress_bound(bytes.len())];
    let length = compressor.zlib_compress(bytes, &mut out).expect("there is room for the worst case");
    out.truncate(length);
    out
}

fn chunk(out: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    out.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
    let begun = out.len();
    out.extend_from_slice(&name);
    out.extend_from_slice(content);
    let sum = sum(&out[begun..]);
    out.extend(sum.to_be_bytes());
}

fn sum(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// Whether bytes are a picture of a size, with every part of it undamaged.
pub(super) fn is_whole(bytes: &[u8], (width, height): (u32, u32)) -> bool {
    let Some(mut rest) = bytes.strip_prefix(SIGNATURE) else { return false };
    let header = [&b"IHDR"[..], &width.to_be_bytes(), &height.to_be_bytes()].concat();
    let mut is_first = true;
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let Some((part, after)) = after.split_at_checked(length.saturating_add(4)) else { return false };
        let Some((told, after)) = after.split_first_chunk::<4>() else { return false };
        if sum(part) != u32::from_be_bytes(*told) || is_first && !part.starts_with(&header) {
            return false;
        }
        if part.starts_with(b"IEND") {
            return after.is_empty();
        }
        (rest, is_first) = (after, false);
    }
    false
}
