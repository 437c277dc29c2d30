//! `tiepcan template scores`: the official list of a criteria set as a workbook to fill in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::form::{Form, Listed};
use crate::base::{Failure, Place, Report};
use crate::cli::arguments::SetName;
use crate::cli::headings;
use crate::cli::import::Setting;
use crate::cli::session::{Session, Verdict};
use crate::disk::{Blob, create, read_file};
use crate::load::criteria::{MethodWord, SetDraft, TotalMinDraft};
use crate::load::units::UnitsDraft;
use crate::load::{text, units};
use crate::report::Outcome;
use crate::value::Date;

/// Arguments of `template scores`.
#[derive(Debug, Args)]
pub(super) struct Scores {
    /// Criteria set that is applied, for example qd619-2017
    #[arg(long, value_name = "ID")]
    set: SetName,
    /// Register with the units to list: a units.csv
    #[arg(long, value_name = "FILE")]
    units: Option<PathBuf>,
    /// Year of the assessment: lists the units of its last day
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(2013..=2100))]
    year: Option<u16>,
    /// Workbook to write
    #[arg(id = "workbook", long = "output", short = 'o', value_name = "FILE.xlsx")]
    form: PathBuf,
}

impl Scores {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let is_xlsx = self.form.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        if !is_xlsx {
            return Err(Failure::Usage {
                vi: format!("-o: tên tệp phải kết thúc bằng .xlsx, không phải «{}».", self.form.display()),
                en: format!("-o: the file's name must end in .xlsx, unlike «{}».", self.form.display()),
            });
        }
        let here = Path::new(".");
        let places = [Some(here), self.units.as_deref(), Some(&*self.form)];
        let setting = Setting::around(&places.into_iter().flatten().collect::<Vec<_>>())?;
        let set = setting.set(&self.set.0)?;
        let mut report = Report::default();
        let mut source = None;
        let listed = match &self.units {
            None => Vec::new(),
            Some(path) => {
                let shown: Arc<str> = path.to_string_lossy().replace('\\', "/").into();
                match read_file(path)? {
                    Ok(bytes) => {
                        let blob = Blob::new(Arc::clone(&shown), bytes);
                        let draft = text::decode(&blob, &mut report)
                            .and_then(|text| text.table(&mut report))
                            .map(|table| units::decode(table, &mut report));
                        source = Some(blob);
                        draft.map(|draft| self.listed(&draft, set.as_deref())).unwrap_or_default()
                    }
                    Err(problem) => {
                        report.push(problem, Place::file(shown));
                        Vec::new()
                    }
                }
            }
        };
        let form = self.form(set.as_deref(), listed)?;
        report.tidy();
        let verdict = session.judge(&report);
        if verdict == Verdict::Clean {
            let bytes = form.workbook().map_err(|error| Failure::Bug(error.to_string()))?;
            let name = self.form.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let folder = self.form.parent().unwrap_or(here);
            create(folder, [(name.as_str(), bytes.as_slice())])?;
        }
        let written = usize::from(verdict == Verdict::Clean);
        session.show(&report, &source.into_iter().collect(), here, Outcome { written, pages: 0, ms: 0 });
        if written == 1 {
            session.say(format_args!(
                "{} {} ({} {}).\n{}",
                session.pick("Đã ghi", "Wrote"),
                self.form.display(),
                form.units.len(),
                session.pick("đơn vị", "units"),
                session.pick(
                    "Điền bằng Excel hoặc LibreOffice, rồi chuyển vào trang: tiepcan import scores TEP.xlsx --year NAM --set BO",
                    "Fill it in with Excel or LibreOffice, then: tiepcan import scores FILE.xlsx --year YEAR --set ID",
                ),
            ));
        }
        Ok(verdict)
    }

    /// The units that existed on the last day of the year; without one those of the set's last year,
    /// else those that exist still.
    fn listed(&self, register: &UnitsDraft, set: Option<&SetDraft>) -> Vec<Listed> {
        let year = self.year.or_else(|| set.and_then(|set| set.applies.to.as_ref()).map(|to| to.value.0));
        let day = year.and_then(|year| Date::new(i16::try_from(year).ok()?, 12, 31));
        let exists = |row: &&units::UnitRow| match day {
            Some(day) => row.valid.from.is_none_or(|from| from <= day) && row.valid.to.is_none_or(|to| to >= day),
            None => row.valid.to.is_none(),
        };
        let listed = |row: &units::UnitRow| Listed {
            code: row.code.to_string(),
            name: row.name.clone(),
            district: row.district.as_ref().and_then(|district| district.name.clone()),
        };
        register.rows.iter().filter(exists).map(listed).collect()
    }

    fn form(&self, set: Option<&SetDraft>, units: Vec<Listed>) -> Result<Form, Failure> {
        let id = self.set.0.clone();
        let Some(set) = set else {
            let scores = headings::national(id.as_str()).ok_or_else(|| Failure::Usage {
                vi: format!(
                    "--set: không biết bộ tiêu chí «{id}». Chạy lệnh trong thư mục của trang có bộ tiêu chí này."
                ),
                en: format!("--set: the criteria set «{id}» is not known. Run the command inside a site that has it."),
            })?;
            let points = scores.iter().all(|score| !score.no.contains('.'));
            let (title, max) = (id.to_string(), None);
            return Ok(Form { title, year: self.year, points, max, scores, by_class: true, satisfaction: true, units });
        };
        let conditions = set.conditions.as_ref();
        Ok(Form {
            title: set.title.value.vi.clone(),
            year: self.year,
            points: set.scoring.value == MethodWord::Points,
            max: set.max.as_ref().map(|max| max.value),
            scores: headings::scores(set),
            by_class: conditions.is_some_and(|it| matches!(it.total_min, Some(TotalMinDraft::ByClass(_)))),
            satisfaction: conditions.is_some_and(|it| it.satisfaction_min_percent.is_some()),
            units,
        })
    }
}
