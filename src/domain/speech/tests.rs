use super::{Reader, Said, Voice};

fn said(sentences: &[&str]) -> Vec<Said> {
    let abbreviation = |word: &str| (word == "HGV").then(|| "hòa giải viên".to_owned());
    let voice = Voice { abbreviation: &abbreviation, issuer: &|_| None };
    let mut reader = Reader::new(&voice);
    sentences.iter().map(|sentence| reader.say(sentence)).collect()
}

fn text(sentence: &str) -> String {
    said(&[sentence]).remove(0).text
}

#[test]
fn numbers_of_documents_are_said_in_full() {
    let full = "Quyết định số hai mươi bảy năm hai nghìn không trăm hai mươi lăm của Thủ tướng Chính phủ";
    assert_eq!(text("Quyết định số 27/2025/QĐ-TTg"), full);
    assert_eq!(text("Quyết định 27/2025/QĐ-TTg"), full);
    assert_eq!(text("Quyết định số 27/2025/QĐ-TTg ngày 04/8/2025 của Thủ tướng Chính phủ"), full);
    assert_eq!(text("Theo 27/2025/QĐ-TTg, xã tự đánh giá"), format!("Theo {full}, xã tự đánh giá"));
    assert_eq!(
        text("Thông tư số 09/2021/TT-BTP"),
        "Thông tư số chín năm hai nghìn không trăm hai mươi mốt của Bộ trưởng Bộ Tư pháp"
    );
    assert_eq!(
        text("Luật số 91/2025/QH15"),
        "Luật số chín mươi mốt năm hai nghìn không trăm hai mươi lăm của Quốc hội khóa mười lăm"
    );
    assert_eq!(
        text("khoản 1 Điều 8 Quyết định 619/QĐ-TTg"),
        "khoản một Điều tám Quyết định số sáu trăm mười chín của Thủ tướng Chính phủ"
    );
}

#[test]
fn a_document_is_named_in_full_once() {
    let both =
        said(&["Quyết định số 25/2021/QĐ-TTg nói vậy", "Điều 5 Quyết định số 25/2021/QĐ-TTg của Thủ tướng Chính phủ"]);
    assert_eq!(both[1].text, "Điều năm Quyết định số hai mươi lăm");
}

#[test]
fn days_ranges_money_and_the_rest() {
    for (written, spoken) in [
        ("từ ngày 01/7/2025", "từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm"),
        ("hạn 05/4/2024", "hạn ngày năm tháng tư năm hai nghìn không trăm hai mươi tư"),
        ("ngày 31/12", "ngày ba mươi mốt tháng mười hai"),
        ("tháng 8/2025", "tháng tám năm hai nghìn không trăm hai mươi lăm"),
        ("giai đoạn 2017-2021", "giai đoạn hai nghìn không trăm mười bảy đến hai nghìn không trăm hai mươi mốt"),
        ("từ 10 – 15 người", "từ mười đến mười lăm người"),
        ("đạt 95,45% (cao)", "đạt chín mươi lăm phẩy bốn mươi lăm phần trăm, cao"),
        ("mức 500.000 đồng", "mức năm trăm nghìn đồng"),
        ("giải quyết 12/14 vụ", "giải quyết mười hai trên mười bốn vụ"),
        ("xã loại I và loại III", "xã loại một và loại ba"),
        ("lúc 7h30", "lúc bảy giờ ba mươi"),
        ("lần thứ 4", "lần thứ tư"),
        ("chỉ tiêu 2.5", "chỉ tiêu hai chấm năm"),
        ("điện thoại 0225.3847.123", "điện thoại không hai hai năm ba tám bốn bảy một hai ba"),
        ("UBND xã và HGV", "Ủy ban nhân dân xã và hòa giải viên"),
        ("«không phát sinh» và/hoặc 😀 khác…", "không phát sinh và hoặc khác"),
        ("xem https://a.gov.vn/x/", "xem địa chỉ trên mạng"),
        ("Mẫu số 02", "Mẫu số hai"),
    ] {
        assert_eq!(text(written), spoken, "{written}");
    }
}

#[test]
fn an_abbreviation_that_nobody_explains_is_told() {
    assert_eq!(said(&["Nộp cho XYZT"])[0].unknown, ["XYZT"]);
}

proptest::proptest! {
    #[test]
    fn whatever_is_said_has_neither_digits_nor_slashes(text in "[0-9A-Za-zĐđ/,.:% ()-]{0,40}") {
        let said = said(&[&text]).remove(0);
        proptest::prop_assert!(!said.text.contains(|c: char| c.is_ascii_digit() || "/()%-".contains(c)), "{:?}", said);
    }
}
