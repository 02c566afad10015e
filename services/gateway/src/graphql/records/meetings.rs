//! Meetings, and what was said.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
    wire::PaperRef,
    words::{MeetingMode, MeetingState},
};

record! {
    /// 会議。A meeting.
    Meeting, content MeetingContent, input "MeetingInput", of domain::record::Meeting;
    /// 会議の一覧。Meetings.
    query MeetingQuery: meetings;

    /// 名称（第1回協議会など）。Its name.
    name: String,
    /// ワーキンググループ（協議会そのものなら null）。The working group that meets.
    working_group: Option<ID>,
    /// 開き方。How it is held.
    mode: MeetingMode,
    /// 状態。Whether it was.
    state: MeetingState,
    /// 開催日。On which day.
    day: Day,
    /// 場所・接続先。Where.
    place: String,
    /// 回答の期限（書面開催で必須）。Until when members answer.
    deadline: Option<Day>,
    /// 議題（1行に1つ）。What is talked about, one a line.
    agenda: String,
    /// 協議会に出した資料。Papers laid before the council.
    papers: Vec<PaperRef>,
}

saved! {
    /// 会議を書く。開き方・状態・日付だけが上位の場から見える。Writes a meeting; its mode, state and day are seen by the spaces above.
    MeetingMutation: save_meeting(domain::record::Meeting) -> SaveMeetingPayload, MeetingSaved { meeting: Meeting }
}

record! {
    /// 議事録・打合せメモ。Minutes of a meeting, or a note.
    Minutes, content MinutesContent, input "MinutesInput", of domain::record::Minutes;
    /// 議事録・打合せメモの一覧。Minutes and notes.
    query MinutesQuery: minutes;

    /// 会議（打合せメモなら null）。The meeting; null for a note.
    meeting: Option<ID>,
    /// 題名。Title.
    title: String,
    /// 日付。On which day.
    day: Day,
    /// 本文（10万文字まで）。Text.
    text: String,
    /// 成果（振り返りに使う）。What came of it.
    outcome: String,
    /// 課題（振り返りに使う）。What was left open.
    issues: String,
}

saved! {
    /// 議事録・打合せメモを書く。Writes minutes or a note.
    MinutesMutation: save_minutes(domain::record::Minutes) -> SaveMinutesPayload, MinutesSaved { minutes: Minutes }
}
