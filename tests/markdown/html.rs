//! The HTML that the theme counts on.

use super::{prose, read};
use tiepcan::base::prose::Prose;
use tiepcan::format::markdown::RawHtml;
use tiepcan::render::html::{AsWritten, Flavor, Words, Writer};

fn html(prose: &Prose) -> String {
    let mut out = String::new();
    Writer { prose, resolver: &AsWritten(prose), words: &Words::VI, flavor: Flavor::Site }.document(&mut out);
    out
}

#[track_caller]
fn shows(body: &str, expected: &str) {
    assert_eq!(html(&prose(body)).trim_end(), expected, "{body}");
}

#[test]
fn headings_carry_their_anchor() {
    shows(
        "## Hồ sơ\n",
        "<h2 id=\"ho-so\">Hồ sơ<a class=\"anchor\" href=\"#ho-so\" aria-label=\"Liên kết tới mục này\">#</a></h2>",
    );
    let (page, _) = read("# Một\n", RawHtml::Refused);
    assert!(html(&page).starts_with("<h2 id=\"mot\">"));
}

#[test]
fn tables_scroll_and_align_by_class() {
    shows(
        "| a | b |\n|---|--:|\n| 1 | 2 |\n",
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng 1\">\n<table>\n<thead>\n<tr>\n\
         <th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n\
         <td>1</td>\n<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table></div>",
    );
}

#[test]
fn containers_become_boxes() {
    shows(
        "::: warning\nCẩn thận.\n:::\n",
        "<aside class=\"warning\" role=\"note\">\n<p class=\"callout-title\">Cảnh báo</p>\n<p>Cẩn thận.</p>\n</aside>",
    );
    shows(
        "> [!NOTE]\n> Nhớ.\n",
        "<aside class=\"note\" role=\"note\">\n<p class=\"callout-title\">Lưu ý</p>\n<p>Nhớ.</p>\n</aside>",
    );
    shows(
        ":::: details Hồ sơ <1>\n::: steps\n1. Nộp\n2. Nhận\n:::\n::::\n",
        "<details class=\"fold\"><summary>Hồ sơ &lt;1&gt;</summary>\n<div class=\"steps\">\n<ol>\n<li>Nộp</li>\n\
         <li>Nhận</li>\n</ol>\n</div>\n</details>",
    );
    shows(
        "::: handout Phiếu\nA\n:::\n::: tabs\nB\n:::\n",
        "<div class=\"handout\">\n<p class=\"container-title\">Phiếu</p>\n<p>A</p>\n</div>\n<div class=\"tabs\">\n<p>B</p>\n</div>",
    );
}

#[test]
fn cases_and_hand_outs_have_forms_of_their_own() {
    shows(
        "::: scenario Ông An xin trích lục\nA\n:::\n",
        "<div class=\"scenario\">\n<p class=\"container-kind\">Tình huống</p>\n\
         <p class=\"container-title\">Ông An xin trích lục</p>\n<p>A</p>\n</div>",
    );
    shows(
        "Ở ngoài ___ không.\n\n::: handout\nTổ: ____ .\n:::\n",
        "<p>Ở ngoài ___ không.</p>\n<div class=\"handout\">\n<p>Tổ: <span class=\"blank blank-10\">\
         <span class=\"hidden\">(chỗ trống)</span></span> .</p>\n</div>",
    );
}

#[test]
fn trainers_notes_are_not_shown() {
    let with = "A\n\n::: trainer Lời dặn\n## Mật\n\nNhớ[^1].\n:::\n\nB[^1]\n\n[^1]: Chú.\n";
    let without = "A\n\nB[^1]\n\n[^1]: Chú.\n";
    shows(with, html(&prose(without)).trim_end());
}

#[test]
fn markers_in_code_are_code() {
    shows("```\n<?>\n::: đ\n:::\n```\n", "<pre tabindex=\"0\"><code>&lt;?&gt;\n::: đ\n:::\n</code></pre>");
    shows(
        "> ```\n> ::: đ\n> :::\n> ```\n",
        "<blockquote>\n<pre tabindex=\"0\"><code>::: đ\n:::\n</code></pre>\n</blockquote>",
    );
    shows("a\n    ::: đ\n", "<p>a\n::: đ</p>");
}

#[test]
fn containers_in_tight_lists_still_hold_paragraphs() {
    shows(
        "1. Một\n   ::: tip\n   Hai <https://a.vn>\n   :::\n   Ba\n",
        "<ol>\n<li>Một\n<aside class=\"tip\" role=\"note\">\n<p class=\"callout-title\">Mẹo</p>\n\
         <p>Hai <a href=\"https://a.vn\">https://a.vn</a></p>\n</aside>\nBa</li>\n</ol>",
    );
}

#[test]
fn images_alone_with_a_title_become_figures() {
    shows(
        "![Trụ sở](a b.png \"Ảnh: Sở\")\n\nChữ ![x](b.png).\n".replace("a b", "a%20b").as_str(),
        "<figure><img src=\"a%20b.png\" alt=\"Trụ sở\" loading=\"lazy\" decoding=\"async\" /><figcaption>Ảnh: Sở\
         </figcaption></figure>\n<p>Chữ <img src=\"b.png\" alt=\"x\" loading=\"lazy\" decoding=\"async\" />.</p>",
    );
}

#[test]
fn footnotes_lead_back_to_every_mention() {
    shows(
        "A[^1] B[^1]\n\n[^1]: Chú.\n",
        "<p>A<sup class=\"fnref\"><a id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup> B<sup class=\"fnref\">\
         <a id=\"fnref-1-2\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Cước chú\">\n<ol>\n<li id=\"fn-1\"><p>Chú. \
         <a class=\"back\" href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Về chỗ nhắc 1\">\u{21a9}\u{fe0e}</a> \
         <a class=\"back\" href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"Về chỗ nhắc 1-2\">\u{21a9}\u{fe0e}<sup>2</sup></a>\
         </p>\n</li>\n</ol>\n</section>",
    );
}

#[test]
fn task_lists_code_and_definitions() {
    shows(
        "- [x] Xong\n",
        "<ul>\n<li class=\"task\"><input checked=\"\" disabled=\"\" type=\"checkbox\" aria-label=\"Đã xong\" /> Xong</li>\n</ul>",
    );
    shows("```rust\na < b\n```\n", "<pre tabindex=\"0\"><code class=\"language-rust\">a &lt; b\n</code></pre>");
    shows("Xã\n: Đơn vị\n", "<dl>\n<dt>Xã</dt>\n<dd>Đơn vị</dd>\n</dl>");
}

#[test]
fn refused_html_is_shown_and_comments_are_not() {
    let (page, _) = read("A <b onclick=x>đậm</b> <!-- kín -->\n\n<!-- kín -->\n\n<div>\n", RawHtml::Refused);
    assert_eq!(html(&page), "<p>A &lt;b onclick=x&gt;đậm&lt;/b&gt; </p>\n<p>&lt;div&gt;</p>\n");
}

#[test]
fn allowed_html_is_safe_and_balanced() {
    let show = |body| html(&read(body, RawHtml::Sanitised).0);
    assert_eq!(show("A <b onclick=x>đậm</b> <i>nghiêng\n"), "<p>A <b>đậm</b> <i>nghiêng</i></p>\n");
    assert_eq!(
        show("<div class=\"a\" style=\"b\">\n\n**đậm**\n\n</div>\n\n</div>\n"),
        "<div class=\"a\"><p><strong>đậm</strong></p>\n</div>"
    );
    assert_eq!(
        show("<script>\nalert(1)\n</script>\n\n> <section>\n\nb\n"),
        "<blockquote>\n<section></section></blockquote>\n<p>b</p>\n"
    );
}
