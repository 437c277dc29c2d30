//! The parts of a document beside its text: types, relations, styles, lists, properties.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::format::html::escape;
use crate::pack::mark::MARK;
use crate::pack::words::Words;
use crate::pack::{Source, Target};
use crate::value::Lang;

pub(super) const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Default Extension=\"gif\" ContentType=\"image/gif\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

pub(super) const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Title, maker, language, day.
pub(super) fn properties(source: &Source<'_>, target: &Target, title: &str) -> String {
    let config = &source.site.config;
    let owner = config.owner.as_ref().map(|owner| owner.name.get(target.lang));
    let (maker, day) = (escape(owner.unwrap_or_else(|| config.title.get(target.lang))), source.day);
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{maker}</dc:creator><dc:description>{MARK}</dc:description><dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>",
        escape(title),
        target.lang.tag()
    )
}

/// The styles, in Times New Roman as official documents have it (Nghị định 30/2020/NĐ-CP, Phụ lục I).
pub(super) fn styles(lang: Lang) -> String {
    let tag = match lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-GB",
    };
    let mut out = format!(
        "{HEAD}<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:lang w:val=\"{tag}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    );
    for (level, size) in [(1, 36), (2, 30), (3, 28), (4, 26)] {
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{size}\"/></w:rPr></w:style>",
            level - 1
        );
    }
    for (id, paragraph, run) in [
        ("Strong", "<w:keepNext/>", "<w:b/>"),
        ("Caption", "", "<w:i/><w:sz w:val=\"22\"/>"),
        (
            "Quote",
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"808080\"/></w:pBdr><w:ind w:left=\"284\"/>",
            "",
        ),
        (
            "Foot",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>",
        ),
        ("Code", "", "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/><w:sz w:val=\"22\"/>"),
        ("Rule", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>", ""),
    ] {
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"tiepcan {id}\"/><w:basedOn w:val=\"Normal\"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        );
    }
    let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    let _ = write!(
        out,
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/></w:rPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style></w:styles>"
    );
    out
}

/// The foot of every page: where the live page is, the day, a print of the content, and «Trang 1/6».
pub(super) fn footer(source: &Source<'_>, target: &Target, print: &str) -> String {
    let words = Words::of(target.lang);
    let field = |code: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
    let base = source.site.config.base_url.as_deref();
    let address = base.map_or(String::new(), |base| format!("{base}{}", target.address.as_str()));
    let short = address.trim_start_matches("https://").trim_start_matches("http://");
    format!(
        "{HEAD}<w:ftr {MAIN}><w:p><w:pPr><w:pStyle w:val=\"Foot\"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p><w:p><w:pPr><w:pStyle w:val=\"Foot\"/></w:pPr>{}</w:p></w:ftr>",
        run(short),
        run(words.page),
        field("PAGE"),
        run("/"),
        field("NUMPAGES"),
        run(&words.imprint(source.day, print)),
    )
}

/// Bullets, and one list for each that counts, so that each begins at 1.
pub(super) fn numbering(lists: usize) -> String {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
            (at + 1) * 425
        )
    };
    let bullets: String = (0..9).map(|at| level(at, "bullet", "–")).collect();
    let numbers: String = (0..9).map(|at| level(at, "decimal", &format!("%{}.", at + 1))).collect();
    let mut out = format!(
        "{HEAD}<w:numbering {MAIN}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{numbers}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    );
    let mut overrides = String::new();
    for at in 0..9 {
        let _ = write!(overrides, "<w:lvlOverride w:ilvl=\"{at}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
    }
    for list in 1..=lists {
        let _ = write!(out, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>{overrides}</w:num>", list + 1);
    }
    out.push_str("</w:numbering>");
    out
}

/// Where links and pictures are.
pub(super) fn document_relations(links: &[String], pictures: &BTreeMap<String, String>) -> String {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut out = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"styles\" Type=\"{TYPES}/styles\" Target=\"styles.xml\"/><Relationship Id=\"numbering\" Type=\"{TYPES}/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"footer\" Type=\"{TYPES}/footer\" Target=\"footer1.xml\"/>"
    );
    for (at, link) in links.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"l{at}\" Type=\"{TYPES}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(link)
        );
    }
    for name in pictures.values() {
        let _ = write!(
            out,
            "<Relationship Id=\"{}\" Type=\"{TYPES}/image\" Target=\"media/{name}\"/>",
            name.replace('.', "-")
        );
    }
    out.push_str("</Relationships>");
    out
}
