//! The rows of data: which place and class each belongs to, and what its cells hold.

use domain::text::fold;

use crate::{
    ReadError,
    header::Header,
    place::{Printed, label},
    sheet::{self, Row, Sheet, Value},
    table::{COLUMNS, Cell, Layout, Place, ROW},
    texts::{Meaning, Texts},
};

/// More classes or items in one place than any published table has (the most seen is 18).
const CLASSES: usize = 64;

pub(crate) struct Body {
    pub classes: Vec<String>,
    pub places: Vec<Place>,
    pub cells: Vec<Cell>,
    pub means: Vec<Option<f64>>,
    pub layout: Layout,
}

/// A row of data: its position in the sheet, its place, and its position among the rows of the place.
struct Line {
    at: usize,
    place: usize,
    class: usize,
}

/// Reads the data below a header.
pub(crate) fn read(sheet: &Sheet, texts: &Texts, header: &Header) -> Result<Body, ReadError> {
    let mut places: Vec<Place> = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut printed: Option<Printed> = None;
    // Labels of the rows of the first place, for each sex.
    let mut first: [Vec<String>; 2] = [Vec::new(), Vec::new()];
    let labels = header.labels;
    let by_sex = labels[0] != labels[1];
    for at in 0.. {
        let Some(row) = sheet.row(at) else { break };
        if row.number < header.data {
            continue;
        }
        let class = label(row, texts, labels[0].class);
        if class.is_empty() {
            if let Some(column) = filled(row, texts, header) {
                return Err(ReadError::Layout(sheet::name(column, row.number)));
            }
            continue; // Padding, or a note below the table.
        }
        let now = Printed::read(row, texts, labels[0]);
        if now.opens(printed.as_ref()) {
            even(&lines, &places, &first[0], row.number, labels[0].class)?;
            let now = now.after(printed.as_ref());
            places.push(now.place(labels[0], row.number)?);
            printed = Some(now);
        }
        let class_at = lines.last().filter(|it| it.place + 1 == places.len()).map_or(0, |it| it.class + 1);
        if class_at >= CLASSES {
            return Err(ReadError::UnevenClasses(sheet::name(labels[0].class, row.number)));
        }
        for sex in 0..=usize::from(by_sex) {
            let class = label(row, texts, labels[sex].class);
            let uneven = || ReadError::UnevenClasses(sheet::name(labels[sex].class, row.number));
            if places.len() == 1 {
                if class.is_empty() || first[sex].iter().any(|it| fold(it) == fold(&class)) {
                    return Err(uneven());
                }
                first[sex].push(class);
            } else if first[sex].get(class_at).is_none_or(|it| *it != class && fold(it) != fold(&class)) {
                return Err(uneven());
            }
        }
        if by_sex {
            beside(row, texts, header, printed.as_ref())?;
        }
        lines.push(Line { at, place: places.len() - 1, class: class_at });
    }
    if places.is_empty() {
        return Err(ReadError::Layout(sheet::name(labels[0].class, header.data)));
    }
    let end = lines.last().and_then(|it| sheet.row(it.at)).map_or(header.data, |it| it.number);
    even(&lines, &places, &first[0], end, labels[0].class)?;
    fill(sheet, texts, header, places, &lines, first)
}

/// Refuses a place that ended before it had all the classes of the first.
fn even(lines: &[Line], places: &[Place], first: &[String], row: u32, column: u16) -> Result<(), ReadError> {
    let uneven = places.len() > 1 && lines.last().is_some_and(|it| it.class + 1 != first.len());
    if uneven { Err(ReadError::UnevenClasses(sheet::name(column, row))) } else { Ok(()) }
}

/// Where the labels are printed once more beside the women's block, they must say the same.
fn beside(row: Row<'_>, texts: &Texts, header: &Header, printed: Option<&Printed>) -> Result<(), ReadError> {
    let labels = header.labels[1];
    let now = Printed::read(row, texts, labels);
    if now.opens(printed) { Err(ReadError::Layout(sheet::name(labels.prefecture, row.number))) } else { Ok(()) }
}

/// The first column of numbers that holds anything.
fn filled(row: Row<'_>, texts: &Texts, header: &Header) -> Option<u16> {
    let width = header.step() * COLUMNS;
    row.values().find_map(|(column, value)| {
        let inside = header.first.iter().any(|first| (*first..first + width).contains(&column));
        let blank = matches!(value, Value::Text(id) if texts.meaning(id) == Some(Meaning::Blank));
        (inside && !blank).then_some(column)
    })
}

fn fill(
    sheet: &Sheet,
    texts: &Texts,
    header: &Header,
    places: Vec<Place>,
    lines: &[Line],
    first: [Vec<String>; 2],
) -> Result<Body, ReadError> {
    let (classes, of_women) = union(first, &header.sub);
    let step = header.sub.len().max(1);
    let rows = places.len() * classes.len() * 2;
    let mut layout = Layout { rows: vec![0; rows], first: header.first, step: header.step() };
    let (mut cells, mut means) = (Vec::new(), Vec::new());
    if header.means {
        means.resize(rows * ROW, None);
    } else {
        cells.resize(rows * ROW, Cell::Blank);
    }
    for line in lines {
        let Some(row) = sheet.row(line.at) else { continue };
        for sex in 0..2 {
            let class = if sex == 0 { line.class } else { of_women.get(line.class).copied().unwrap_or(line.class) };
            for sub in 0..step {
                let to = (line.place * classes.len() + class * step + sub) * 2 + sex;
                layout.rows[to] = row.number;
                for age in 0..ROW {
                    let column = layout.column(sex, sub, age);
                    let value = row.get(column);
                    let bad = || ReadError::BadCell(sheet::name(column, row.number));
                    if header.means {
                        means[to * ROW + age] = mean(value, texts).ok_or_else(bad)?;
                    } else {
                        cells[to * ROW + age] = cell(value, texts).ok_or_else(bad)?;
                    }
                }
            }
        }
    }
    Ok(Body { classes, places, cells, means, layout })
}

/// The classes of both sexes in one list, and where each of the women's stands in it.
fn union(first: [Vec<String>; 2], sub: &[String]) -> (Vec<String>, Vec<usize>) {
    let [mut classes, women] = first;
    let mut of_women = Vec::with_capacity(women.len());
    for class in women {
        let at = classes.iter().position(|it| fold(it) == fold(&class)).unwrap_or_else(|| {
            classes.push(class);
            classes.len() - 1
        });
        of_women.push(at);
    }
    if !sub.is_empty() {
        classes = classes.iter().flat_map(|class| sub.iter().map(move |sub| format!("{class} {sub}"))).collect();
    }
    (classes, of_women)
}

#[inline]
fn cell(value: Option<Value>, texts: &Texts) -> Option<Cell> {
    match value {
        None => Some(Cell::Blank),
        Some(Value::Count(people)) => Some(Cell::Count(people)),
        Some(Value::Text(id)) => match texts.meaning(id)? {
            Meaning::Blank => Some(Cell::Blank),
            Meaning::Mask => Some(Cell::Masked),
            Meaning::Count(people) => Some(Cell::Count(people)),
            Meaning::Words => None,
        },
        Some(Value::Number(_) | Value::Bad) => None,
    }
}

/// A mean; a printed 0 says that nobody was measured.
#[expect(clippy::option_option, reason = "the outer one says whether the cell can be read at all")]
fn mean(value: Option<Value>, texts: &Texts) -> Option<Option<f64>> {
    match value {
        None | Some(Value::Count(0)) => Some(None),
        Some(Value::Count(it)) => Some(Some(f64::from(it))),
        Some(Value::Number(it)) => (it > 0.0).then_some(Some(it)),
        Some(Value::Text(id)) => match texts.meaning(id)? {
            Meaning::Blank | Meaning::Mask => Some(None),
            Meaning::Count(_) | Meaning::Words => None,
        },
        Some(Value::Bad) => None,
    }
}
