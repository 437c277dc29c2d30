//! HTML in a form in which two spellings of the same elements are equal: outside `<pre>`, white
//! space is single and gone beside block tags; void tags, entities of quotation marks, alignment
//! and the attributes of check boxes are spelt one way; a table body without rows is left out.

const INLINE: [&str; 7] = ["a", "em", "strong", "code", "del", "img", "sup"];

/// The form.
pub(crate) fn normal(html: &str) -> String {
    let mut out = String::new();
    let mut verbatim = false;
    let mut rest = html;
    while !rest.is_empty() {
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |at| at + 1);
            let name: String =
                rest[1..].trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            let is_inline = INLINE.contains(&&*name);
            if !is_inline && !verbatim {
                out.truncate(out.trim_end().len());
            }
            out.push_str(&tag(&name, &rest[..end]));
            if name == "pre" {
                verbatim = !rest.starts_with("</");
            }
            rest = &rest[end..];
            if !is_inline && !verbatim {
                rest = rest.trim_start();
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            push_text(&mut out, &rest[..end], verbatim);
            rest = &rest[end..];
        }
    }
    out.replace("<tbody></tbody>", "").trim().to_owned()
}

fn push_text(out: &mut String, text: &str, verbatim: bool) {
    let text = text.replace("&quot;", "\"");
    if verbatim {
        return out.push_str(&text);
    }
    for letter in text.chars() {
        if letter != '\n' && letter != ' ' {
            out.push(letter);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

fn tag(name: &str, tag: &str) -> String {
    match name {
        "input" if tag.contains("checked") => "<input checked>".into(),
        "input" => "<input>".into(),
        "td" | "th" => tag.replace("style=\"text-align: ", "align=\""),
        _ => tag.trim_end_matches('>').trim_end_matches('/').trim_end().to_owned() + ">",
    }
}
