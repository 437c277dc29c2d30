//! `imsmanifest.xml`: what is in the package and in which order it is taken.

use std::fmt::Write as _;

use super::{Kind, Object, SCHEMAS};
use crate::base::Hash;
use crate::format::html::escape;
use crate::pack::Target;

/// The manifest. The prefix `adlcp` and the spelling of `scormtype` are what systems look for.
pub(super) fn describe(target: &Target, objects: &[Object], shared: &[String]) -> String {
    let title = escape(objects.first().map_or("", |object| object.title.as_str()));
    let name = Hash::of(target.address.as_str().as_bytes()).short();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest identifier=\"tiepcan-{name}\" version=\"1.0\" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd\">\n<metadata>\n<schema>ADL SCORM</schema>\n<schemaversion>1.2</schemaversion>\n</metadata>\n<organizations default=\"khoa\">\n<organization identifier=\"khoa\">\n<title>{title}</title>\n"
    );
    for (at, object) in objects.iter().enumerate() {
        let _ = write!(
            out,
            "<item identifier=\"muc-{at}\" identifierref=\"trang-{at}\" isvisible=\"true\">\n<title>{}</title>\n</item>\n",
            escape(&object.title)
        );
    }
    out.push_str("</organization>\n</organizations>\n<resources>\n");
    for (at, object) in objects.iter().enumerate() {
        let kind = if object.kind == Kind::Tracked { "sco" } else { "asset" };
        let href = escape(&object.file);
        let _ = write!(
            out,
            "<resource identifier=\"trang-{at}\" type=\"webcontent\" adlcp:scormtype=\"{kind}\" href=\"{href}\">\n<file href=\"{href}\"/>\n<dependency identifierref=\"chung\"/>\n</resource>\n"
        );
    }
    out.push_str("<resource identifier=\"chung\" type=\"webcontent\" adlcp:scormtype=\"asset\">\n");
    for file in shared.iter().map(String::as_str).chain(SCHEMAS.map(|(name, _)| name)) {
        let _ = writeln!(out, "<file href=\"{}\"/>", escape(file));
    }
    out.push_str("</resource>\n</resources>\n</manifest>\n");
    out
}
