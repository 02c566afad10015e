//! Which municipality is in which secondary medical area (二次医療圏): CSV in, checked pairs out.

use std::collections::{BTreeMap, btree_map::Entry};

use csv::{ReaderBuilder, StringRecord, Terminator};
use domain::{AreaCode, MunicipalityCode, area::area};

use crate::member_problem::{MemberProblem, Wrong};

/// The area of each municipality under one medical plan.
pub type Members = BTreeMap<MunicipalityCode, AreaCode>;

/// Bytes of a file; the whole nation takes about 100 kB.
const BYTES: usize = 4 << 20;
/// Rows of a file; the nation has 1 896 wards and municipalities.
const ROWS: usize = 20_000;
/// Problems after which nothing more is told.
const PROBLEMS: usize = 200;

/// A row as it was read.
struct Row {
    file: usize,
    line: u32,
    area: AreaCode,
}

/// Reads files whose first row names at least the columns `muni_code` (five digits) and `area_code` (four).
///
/// Where a file also has `parent_iryoken2_code`, that is the area: 三重県 plans in eight smaller areas (構想区域), two to a
/// medical area. A later file corrects an earlier one: its rows stand in place of those of the same municipality. Every area
/// must be one of the plan (7 or 8), and lie in the municipality's prefecture. All that is wrong is told, row by row.
pub fn read(files: &[&[u8]], plan: u8) -> Result<Members, Vec<MemberProblem>> {
    let (mut rows, mut problems) = (BTreeMap::new(), Vec::new());
    for (file, bytes) in files.iter().enumerate() {
        match read_one(file, bytes, &mut problems) {
            Ok(read) => rows.extend(read),
            Err(problem) => problems.push(problem),
        }
    }
    for (code, Row { file, line, area: code_of_area }) in &rows {
        let wrong = if area(plan, *code_of_area).is_none() {
            Wrong::NoArea(plan, *code_of_area)
        } else if code_of_area.prefecture() != code.prefecture() {
            Wrong::OtherPrefecture(*code, *code_of_area)
        } else {
            continue;
        };
        problems.push(MemberProblem { file: *file, row: *line, wrong });
    }
    if rows.is_empty() && problems.is_empty() {
        problems.push(MemberProblem { file: 0, row: 1, wrong: Wrong::NoRows });
    }
    if problems.is_empty() {
        return Ok(rows.into_iter().map(|(code, row)| (code, row.area)).collect());
    }
    problems.sort_by_key(|it| (it.file, it.row));
    problems.truncate(PROBLEMS);
    Err(problems)
}

fn read_one(
    file: usize,
    bytes: &[u8],
    problems: &mut Vec<MemberProblem>,
) -> Result<BTreeMap<MunicipalityCode, Row>, MemberProblem> {
    let whole = |wrong| MemberProblem { file, row: 1, wrong };
    if bytes.len() > BYTES {
        return Err(whole(Wrong::TooLarge));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|err| {
        let lines = bytes[..err.valid_up_to()].split(|it| *it == b'\n').count();
        MemberProblem { file, row: u32::try_from(lines).unwrap_or(u32::MAX), wrong: Wrong::Encoding }
    })?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let mut reader =
        ReaderBuilder::new().flexible(true).terminator(Terminator::Any(b'\n')).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| whole(Wrong::NoCsv))?.clone();
    let municipality = column(&header, "muni_code").map_err(whole)?;
    let area = column(&header, "parent_iryoken2_code").or_else(|_| column(&header, "area_code")).map_err(whole)?;
    let (mut rows, mut record, mut count) = (BTreeMap::<MunicipalityCode, Row>::new(), StringRecord::new(), 0);
    while reader.read_record(&mut record).map_err(|_| whole(Wrong::NoCsv))? {
        count += 1;
        if count > ROWS {
            return Err(whole(Wrong::TooLarge));
        }
        // The reader stands at the start of the next line. A cell with a line break in it swallowed rows.
        let row = u32::try_from(reader.position().line().saturating_sub(1)).unwrap_or(u32::MAX);
        if record.as_slice().contains('\n') {
            return Err(MemberProblem { file, row, wrong: Wrong::NoCsv });
        }
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let read = municipality_code(cell(municipality)).and_then(|code| Ok((code, area_code(cell(area))?)));
        let wrong = match read {
            Ok((code, area)) => match rows.entry(code) {
                Entry::Occupied(first) => Wrong::Twice(code, first.get().line),
                Entry::Vacant(place) => {
                    place.insert(Row { file, line: row, area });
                    continue;
                }
            },
            Err(wrong) => wrong,
        };
        problems.push(MemberProblem { file, row, wrong });
    }
    Ok(rows)
}

fn column(header: &StringRecord, name: &'static str) -> Result<usize, Wrong> {
    let mut found = header.iter().enumerate().filter(|it| it.1.trim() == name).map(|it| it.0);
    match (found.next(), found.next()) {
        (Some(at), None) => Ok(at),
        (Some(_), Some(_)) => Err(Wrong::ColumnTwice(name)),
        (None, _) => Err(Wrong::NoColumn(name)),
    }
}

fn municipality_code(text: &str) -> Result<MunicipalityCode, Wrong> {
    if text.len() != 5 || !text.bytes().all(|it| it.is_ascii_digit()) {
        return Err(Wrong::MunicipalityLength);
    }
    MunicipalityCode::parse(text).ok_or(Wrong::Municipality)
}

fn area_code(text: &str) -> Result<AreaCode, Wrong> {
    if text.len() != 4 || !text.bytes().all(|it| it.is_ascii_digit()) {
        return Err(Wrong::AreaLength);
    }
    AreaCode::parse(text).ok_or(Wrong::Area)
}
