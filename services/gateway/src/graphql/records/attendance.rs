//! Who came, and what they answered.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
    words::{Presence, Reply},
};

record! {
    /// 出欠と、書面開催の回答（会議と人ごとに1つ）。Whether somebody came, or what they answered in writing.
    Attendance, content AttendanceContent, input "AttendanceInput", of domain::record::Attendance;
    /// 出欠と回答の一覧。Attendance and answers.
    query AttendanceQuery: attendances;

    /// 会議。The meeting.
    meeting: ID,
    /// 名簿の人。The person.
    person: ID,
    /// 出欠。Whether they came.
    presence: Presence,
    /// 書面の回答。The answer in writing.
    reply: Option<Reply>,
    /// 回答した日。When they answered.
    replied_on: Option<Day>,
    /// 意見。What they said.
    comment: String,
}

saved! {
    /// 出欠・回答を書く。Writes attendance or an answer.
    AttendanceMutation: save_attendance(domain::record::Attendance) -> SaveAttendancePayload, AttendanceSaved { attendance: Attendance }
}
