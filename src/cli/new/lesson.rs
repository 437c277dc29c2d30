//! A new lesson (bài học) of a course that is there.

use super::starter::{Starter, slug};
use crate::base::Failure;
use crate::base::say::{Names, Nearest, Say as _};
use crate::value::Lang;

const LESSON: &str = include_str!("templates/lesson.md");

/// Makes the lesson after the ones that are there; `name` is `course/lesson`. Gives its path.
pub(super) fn make(starter: &Starter, name: &str) -> Result<String, Failure> {
    let Some((course, lesson)) = name.split_once('/') else {
        return Err(Failure::Usage {
            vi: format!("«{name}» cần có tên khóa học và tên bài, ví dụ can-bo-xa/bai-ba."),
            en: format!("«{name}» needs a course and a lesson, for example can-bo-xa/bai-ba."),
        });
    };
    let lesson = slug(lesson)?;
    let folder = find(starter, course)?;
    let inside = |path: &str| match path.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".md")) {
        Some(name) => !name.contains('/'),
        None => false,
    };
    // Its own page is one of them, so this is the number of the new one.
    let number = starter.snapshot.files.iter().filter(|file| inside(&file.path)).count();
    let path = format!("{folder}{number:02}-{lesson}.md");
    let text = LESSON.replace("@weight", &number.to_string()).replace("@quiz", &format!("{lesson}-1"));
    starter.create(&[(path.clone(), text)])?;
    Ok(path)
}

/// The folder of a course, by its last name.
fn find<'a>(starter: &'a Starter, course: &str) -> Result<&'a str, Failure> {
    let names: Vec<(&str, &str)> = starter
        .courses()
        .into_iter()
        .map(|folder| (folder.trim_end_matches('/').rsplit('/').next().unwrap_or(folder), folder))
        .collect();
    if let Some((_, folder)) = names.iter().find(|(name, _)| *name == course) {
        return Ok(folder);
    }
    let near = Nearest::of(course, names.iter().map(|(name, _)| *name));
    let known = Names(names.iter().map(|(name, _)| (*name).to_owned()).collect()).say(Lang::Vi);
    let (vi, en) = if known.is_empty() {
        (" Tạo khóa học: tiepcan new course TÊN".to_owned(), " Make a course: tiepcan new course NAME".to_owned())
    } else {
        (format!("{} Đang có: {known}", near.say(Lang::Vi)), format!("{} There are: {known}", near.say(Lang::En)))
    };
    Err(Failure::Usage {
        vi: format!("Không có khóa học «{course}».{vi}"),
        en: format!("There is no course «{course}».{en}"),
    })
}
