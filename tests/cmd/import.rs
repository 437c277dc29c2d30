//! `tiepcan import`.

use super::*;

#[test]
fn questions_become_quiz_blocks() {
    let folder = tempdir().unwrap();
    let (from, to) = (folder.path().join("cau-hoi.txt"), folder.path().join("moi/cau-hoi.md"));
    fs::write(&from, "Ai công nhận?\nA. Xã\nB. Huyện\nANSWER: B\n").unwrap();
    let args = || ["import".into(), "quiz".into(), from.clone(), "--out".into(), to.clone()];
    let run = tiepcan(args());
    assert_eq!(run.code(), 0, "{}", run.stderr());
    let written = fs::read_to_string(&to).unwrap();
    assert_eq!(written, "::: quiz cau-1\nAi công nhận?\n- [ ] Xã\n- [x] Huyện\n:::\n");
    // What an editor has gone on with is not written over.
    assert_eq!(tiepcan(args()).code(), 2);
    fs::write(&from, "Không có câu hỏi nào ở đây.\n\n// chỉ có chú thích {\n").unwrap();
    let other = folder.path().join("khac.md");
    let run = tiepcan([
        "import".into(),
        "quiz".into(),
        from,
        "--out".into(),
        other.clone(),
        "--format".into(),
        "short".into(),
    ]);
    assert_eq!(run.code(), 1);
    assert!(
        run.stdout().contains("import-question-without-answers")
            || run.stderr().contains("import-question-without-answers")
    );
    let empty = folder.path().join("trong.txt");
    fs::write(&empty, "\n").unwrap();
    let run = tiepcan([
        "import".into(),
        "quiz".into(),
        empty,
        "--out".into(),
        other.clone(),
        "--format".into(),
        "short".into(),
    ]);
    assert_eq!(run.code(), 1);
    assert!(format!("{}{}", run.stdout(), run.stderr()).contains("import-no-questions"));
    assert!(!other.exists());
}
