//! Why a workbook is refused, in one line that says what to do.

use domain::{FiscalYear, Text};

/// A refusal. [`ReadError::text`] is the line for people; it never holds the value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file cannot be opened or read.
    Unreadable,
    /// Not an Office Open XML workbook; the word says what it looks like.
    NotAWorkbook(Looks),
    /// Holds a macro.
    Macro,
    /// Holds encrypted parts, or is an encrypted document.
    Encrypted,
    /// Cut off or damaged: the archive or its XML does not read to the end.
    Damaged,
    /// Larger than any published table.
    TooLarge(Excess),
    /// A part that no published workbook has; its name, shortened.
    UnknownPart(String),
    /// A part declares a DTD.
    Dtd,
    /// A sound workbook of something else.
    NotACheckupTable,
    /// A checkup table whose year cannot be read in the title cell.
    NoYear,
    /// A checkup table of an item or question that the title does not name.
    NoSubject,
    /// Rows or columns do not stand as in the published layout; the address of the cell where it was noticed.
    Layout(String),
    /// A cell holds something other than a number of people, a mask or nothing; its address.
    BadCell(String),
    /// A place that is neither a prefecture nor an area nor 判別不可; its address.
    UnknownPlace(String),
    /// Counted by age at the checkup (受診時年齢, edition 1) and not at the end of the fiscal year, or with rows that count twice (再掲).
    AgeAtCheckup,
    /// A class × place stands twice, or in one place only; the address.
    UnevenClasses(String),
    /// Another year than the rest of its folder.
    StrayYear {
        /// Year of the file.
        found: FiscalYear,
        /// Year of the folder.
        main: FiscalYear,
    },
    /// Made up, beside published tables of the same year.
    MadeUp,
    /// Same content as another file of the folder; its name.
    SameAs(String),
    /// Claims to be the same table as another file, with other content; its name.
    ConflictsWith(String),
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Bytes of the file.
    File,
    /// Parts of the archive.
    Parts,
    /// Bytes of a part, once inflated.
    Part,
    /// Rows or columns.
    Cells,
    /// Characters of a cell, or texts in all.
    Texts,
}

/// What a file that is not a workbook looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Old binary Excel, or an encrypted document in the same container.
    OldExcel,
    /// Binary Excel (.xlsb).
    BinaryExcel,
    /// A web page or other XML.
    Html,
    /// Text, such as CSV.
    Csv,
    /// An archive that holds no workbook.
    Archive,
    /// Nothing at all.
    Empty,
    /// Anything else.
    Other,
}

impl ReadError {
    /// The line for people: what it is, and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::Unreadable => Text::new(
                "ファイルを読めません。アクセス権と、別のプログラムで開いていないかを確かめてください。",
                "The file cannot be read. Check its permissions, and that no other program holds it.",
            ),
            Self::NotAWorkbook(looks) => not_a_workbook(*looks),
            Self::Macro => Text::new(
                "マクロを含むブックは読みません。厚生労働省のページから .xlsx を取り直してください。",
                "Workbooks with macros are not read. Download the .xlsx again from the ministry's page.",
            ),
            Self::Encrypted => Text::new(
                "暗号化されたブックは読めません。パスワードを外して保存し直してください。",
                "Encrypted workbooks cannot be read. Remove the password and save again.",
            ),
            Self::Damaged => Text::new(
                "ファイルが途中で切れているか壊れています。もう一度ダウンロードしてください。",
                "The file is cut off or damaged. Download it again.",
            ),
            Self::TooLarge(excess) => too_large(*excess),
            Self::UnknownPart(name) => Text::new(
                format!(
                    "公表されたブックにない部品「{name}」を含むため読みません。もとのファイルを取り直してください。"
                ),
                format!(
                    "Refused because of a part no published workbook has: \"{name}\". Download the original again."
                ),
            ),
            Self::Dtd => Text::new(
                "XMLの中にDTD宣言があるため読みません。もとのファイルを取り直してください。",
                "Refused because its XML declares a DTD. Download the original again.",
            ),
            Self::NotACheckupTable => Text::new(
                "特定健診の表ではありません。NDBオープンデータの「特定健診」の都道府県別・二次医療圏別の表を置いてください。",
                "Not a table of specific health checkups. Use the checkup tables by prefecture or secondary medical area.",
            ),
            Self::NoYear => Text::new(
                "表題（A1セル）から年度を読み取れません。もとのファイルを取り直してください。",
                "No fiscal year can be read in the title (cell A1). Download the original again.",
            ),
            Self::NoSubject => Text::new(
                "表題（A1セル）から検査項目・質問を読み取れません。もとのファイルを取り直してください。",
                "No test item or question can be read in the title (cell A1). Download the original again.",
            ),
            Self::Layout(cell) => Text::new(
                format!(
                    "{cell}セル付近が公表の様式と違います。列や行を動かしていないか確かめ、もとのファイルを取り直してください。"
                ),
                format!(
                    "Not laid out as published near cell {cell}. Download the original again; no rows or columns may be moved."
                ),
            ),
            Self::BadCell(cell) => Text::new(
                format!("{cell}セルが人数でも「-」でもありません。もとのファイルを取り直してください。"),
                format!("Cell {cell} is neither a number of people nor \"-\". Download the original again."),
            ),
            Self::UnknownPlace(cell) => Text::new(
                format!("{cell}セルの都道府県・二次医療圏を読み取れません。もとのファイルを取り直してください。"),
                format!("Cell {cell} names no prefecture or secondary medical area. Download the original again."),
            ),
            Self::AgeAtCheckup => Text::new(
                "受診時年齢で集計された表（または再掲の行を含む表）は使いません。同じ項目の「年度末年齢での集計」を使ってください。",
                "Counted by age at the checkup (or with rows that count twice). Use the table by age at the end of the fiscal year.",
            ),
            Self::UnevenClasses(cell) => Text::new(
                format!("{cell}セル付近の階層がほかの地域とそろっていません。もとのファイルを取り直してください。"),
                format!("The classes near cell {cell} differ from those of other places. Download the original again."),
            ),
            Self::StrayYear { found, main } => Text::new(
                format!(
                    "{}の表です。このフォルダーのほかの表は{}なので取り込みません。{}のファイルに差し替えてください。",
                    found.japanese(),
                    main.japanese(),
                    main.japanese()
                ),
                format!(
                    "A table of fiscal year {found} among tables of {main}; not imported. Replace it by the file of {main}."
                ),
            ),
            Self::MadeUp => Text::new(
                "架空データです。同じ年度の公表された表があるため取り込みません。このファイルをフォルダーから除いてください。",
                "Made-up data beside published tables of the same year; not imported. Remove this file from the folder.",
            ),
            Self::SameAs(name) => Text::new(
                format!("「{name}」と同じ表です。取り込みは1回だけなので、どちらかを消してかまいません。"),
                format!("The same table as \"{name}\", which is imported once; either file may be deleted."),
            ),
            Self::ConflictsWith(name) => Text::new(
                format!(
                    "「{name}」と同じ表のはずですが数値が違うため、どちらも取り込みません。正しい方だけを残してください。"
                ),
                format!(
                    "Claims to be the same table as \"{name}\" with other figures; neither is imported. Keep only the right one."
                ),
            ),
        }
    }
}

fn too_large(excess: Excess) -> Text {
    let (ja, en) = match excess {
        Excess::File => ("ファイルが64MBを超えています", "the file has more than 64 MB"),
        Excess::Parts => ("部品が200個を超えています", "more than 200 parts"),
        Excess::Part => ("展開した中身が大きすぎます", "what it holds inflates to too much"),
        Excess::Cells => ("2万行または128列を超えています", "more than 20 000 rows or 128 columns"),
        Excess::Texts => ("文字が多すぎます", "too much text"),
    };
    Text::new(
        format!("公表された表よりはるかに大きいため読みません（{ja}）。もとのファイルを取り直してください。"),
        format!("Refused because it is far larger than any published table: {en}. Download the original again."),
    )
}

fn not_a_workbook(looks: Looks) -> Text {
    let (ja, en) = match looks {
        Looks::OldExcel => {
            ("古い形式（.xls）か、パスワードつきの文書です", "it is an old .xls or a document with a password")
        }
        Looks::BinaryExcel => ("バイナリ形式（.xlsb）です", "it is a binary .xlsb"),
        Looks::Html => ("中身はウェブページなどの文書です", "it is a web page or other markup"),
        Looks::Csv => ("中身はCSVなどのテキストです", "it is text such as CSV"),
        Looks::Archive => ("中身はブックではない圧縮ファイルです", "it is an archive without a workbook"),
        Looks::Empty => ("中身が空です", "it is empty"),
        Looks::Other => ("中身がブックではありません", "it is something else"),
    };
    Text::new(
        format!(".xlsx のブックではありません（{ja}）。厚生労働省のページから .xlsx を取り直してください。"),
        format!("Not an .xlsx workbook: {en}. Download the .xlsx again from the ministry's page."),
    )
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.text();
        write!(f, "{} / {}", text.ja, text.en)
    }
}

impl std::error::Error for ReadError {}
