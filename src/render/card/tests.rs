use super::png::is_whole;
use super::{Card, SIZE};

fn card(title: &str) -> Card {
    Card {
        site: "Tiếp cận pháp luật".into(),
        kind: "Hướng dẫn".into(),
        title: title.into(),
        owner: "Sở Tư pháp".into(),
        label: String::new(),
    }
}

/// The picture as a reader of PNG has it: width, height, and the colour of each pixel.
fn read(bytes: &[u8]) -> (u32, u32, Vec<[u8; 3]>) {
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(::png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    (frame.width, frame.height, pixels.chunks_exact(3).map(|colour| colour.try_into().unwrap()).collect())
}

#[test]
fn a_card_is_a_picture_of_the_size_asked_for() {
    let (width, height, pixels) = read(&card("Hỏi đáp").draw());
    assert_eq!(((width, height), pixels.len()), (SIZE, 1200 * 630));
    let count = |colour: [u8; 3]| pixels.iter().filter(|pixel| **pixel == colour).count();
    assert!(count([255, 255, 255]) > 5_000, "the title is white");
    assert!(count([0xff, 0xcf, 0x4a]) > 500, "the kind is golden");
    // Nothing runs over the margin.
    let edge = |at: usize| at % 1200 < 60 || at % 1200 >= 1140;
    assert!((0..pixels.len()).filter(|at| edge(*at)).all(|at| pixels[at] == [0x1d, 0x34, 0x61]));
}

#[test]
fn the_same_words_give_the_same_bytes_and_others_do_not() {
    let (one, other) = (card("Tự chấm điểm"), card("Tự chấm điểm 2"));
    assert_eq!((one.file(), one.draw()), (one.file(), one.draw()));
    assert!(one.file() != other.file() && one.draw() != other.draw());
    let label = Card { label: "Số liệu minh họa".into(), ..one.clone() };
    assert!(one.file() != label.file() && one.draw() != label.draw());
}

#[test]
fn long_titles_and_long_words_stay_on_the_card() {
    let long = "Hướng dẫn tự đánh giá và lập hồ sơ đề nghị công nhận xã đạt chuẩn tiếp cận pháp luật ".repeat(5);
    for title in [long.as_str(), &"ươ".repeat(200), "", " ", "Ỗ"] {
        let (_, _, pixels) = read(&card(title).draw());
        let edge = |at: &usize| at % 1200 < 60 || at % 1200 >= 1140;
        assert!((0..pixels.len()).filter(edge).all(|at| pixels[at] == [0x1d, 0x34, 0x61]), "{title}");
    }
    assert!(card(&long).draw() == card(&format!("{long} và nữa")).draw(), "both end with an ellipsis");
}

#[test]
fn every_vietnamese_letter_can_be_drawn_and_what_cannot_is_named() {
    let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    let upper = letters.to_uppercase();
    assert_eq!(card(&format!("{letters} {upper} 0123456789 «»–…“”‘’%/().,;:!?&+₫²½")).missing(), Vec::<char>::new());
    assert_eq!(card("Chúc mừng 😀 年 😀 \u{200d}").missing(), ['年', '😀']);
}

#[test]
fn only_whole_pictures_of_the_size_are_taken_for_cards() {
    let whole = card("Tin").draw();
    assert!(is_whole(&whole, SIZE));
    let mut spoilt = whole.clone();
    spoilt[1000] ^= 1;
    assert!(
        !is_whole(&spoilt, SIZE)
            && !is_whole(&whole[..whole.len() - 1], SIZE)
            && !is_whole(b"", SIZE)
            && !is_whole(&whole, (1200, 600))
    );
}
